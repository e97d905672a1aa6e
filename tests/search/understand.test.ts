import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blend } from "../../src/search/blend.ts";
import { correct, editDistance } from "../../src/search/spelling.ts";
import { understand } from "../../src/search/understand.ts";

const vocabulary = new Map([["knowledge", 30], ["distillation", 12], ["adapter", 9], ["adapters", 8], ["learning", 90], ["continual", 7], ["few", 20], ["shot", 18], ["task", 40], ["intermediate", 3], ["fine", 40], ["tuning", 40]]); // prettier-ignore

describe("spelling", () => {
  test.each([
    ["knowlege", "knowledge"],
    ["distilation", "distillation"],
    ["adpaters", "adapters"],
    ["lerning", "learning"],
    ["knowledge", undefined],
    ["adapt", undefined],
    ["zzzzqqqq", undefined],
    ["bt2", undefined],
    ["ner", undefined],
  ])("%s is corrected to %s", (word, expected) => {
    expect(correct(word, vocabulary)).toBe(expected);
  });

  test("the distance is that of Damerau and Levenshtein up to its limit", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        const far = editDistance(a, b, 99);
        expect(far).toBe(editDistance(b, a, 99));
        expect(far === 0).toBe(a === b);
        expect(Math.min(editDistance(a, b, 2), 3)).toBe(Math.min(far, 3));
      }),
    );
  });
});

describe("understanding", () => {
  test("a question is reduced to what it asks", () => {
    expect(understand("how do I pick an intermediate task before fine-tuning", vocabulary)).toEqual({
      term: "intermediate task fine tuning",
      words: ["intermediate", "task", "fine", "tuning"],
    });
  });

  test("spelling is corrected within the query, which is kept otherwise", () => {
    expect(understand("Knowlege distilation", vocabulary)).toMatchObject({ corrected: "knowledge distillation" });
    expect(understand("few-shto learning", vocabulary).corrected).toBe("few-shot learning");
  });

  test("quotes and the wish for the exact words are honoured", () => {
    expect(understand('"knowlege distilation"', vocabulary)).toEqual({ term: '"knowlege distilation"', words: [] });
    expect(understand("knowlege", vocabulary, true)).toEqual({ term: "knowlege", words: [] });
  });
});

describe("blending", () => {
  const hits = (...ids: string[]) => ids.map((id, index) => ({ id, score: 10 - index }));

  test("what all searches have comes first, and nothing is lost", () => {
    const blended = blend([{ weight: 1, hits: hits("a", "b", "c") }, { weight: 2, hits: hits("c", "d") }]); // prettier-ignore
    expect(blended.map(({ id }) => id)).toEqual(["c", "d", "a", "b"]);
  });
});
