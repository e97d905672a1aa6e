import { describe, expect, test } from "vitest";
import { nearDuplicates } from "../../src/lib/near-duplicates.ts";

const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `word${from + index}`).join(" ");

describe("nearDuplicates", () => {
  test("finds a text and its copy among many others", () => {
    const texts = Array.from({ length: 200 }, (_, index) => words(index * 1000, 150));
    texts.push(texts[17]!.replace("word17020", "another"));
    expect(nearDuplicates(texts, 0.5).map(({ a, b }) => [a, b])).toEqual([[17, 200]]);
  });

  test("finds each of many copies of one text, paired with one before it", () => {
    const found = nearDuplicates(
      Array.from({ length: 30 }, () => words(0, 120)),
      0.5,
    );
    expect(new Set(found.map(({ b }) => b)).size).toBe(29);
    expect(found.length).toBeLessThan(30 * 5);
  });

  test("is not misled by a stock phrase, by order or by nothing at all", () => {
    const stock = "in this paper we propose a new method for transfer learning that outperforms the state of the art";
    expect(
      nearDuplicates(
        Array.from({ length: 40 }, (_, index) => `${stock} ${words(index * 1000, 100)}`),
        0.4,
      ),
    ).toEqual([]);
    expect(nearDuplicates(["", "", "a", "a"], 0.4)).toEqual([]);
  });

  test("measures the share of common word runs", () => {
    const [pair] = nearDuplicates(
      [`${words(0, 100)} ${words(5000, 103)}`, `${words(0, 100)} ${words(9000, 103)}`],
      0.1,
    );
    expect(pair!.similarity).toBeCloseTo(97 / 303, 5);
  });
});
