import { expect, it, test } from "vitest";
import { countByLabel, macroF1, ndcg, rates, reciprocalRank, sumCounts } from "../../src/lib/metrics.ts";

const set = (...labels: string[]): Set<string> => new Set(labels);
const items = [
  { expected: set("a", "b"), open: set("c"), found: set("a", "c", "d") },
  { expected: set("a"), open: set(), found: set("a") },
];

it("counts right, missing and surplus labels; open ones count neither way", () => {
  expect(Object.fromEntries(countByLabel(items))).toEqual({
    a: { hits: 2, misses: 0, extras: 0 },
    b: { hits: 0, misses: 1, extras: 0 },
    d: { hits: 0, misses: 0, extras: 1 },
  });
});

it("gives precision, recall and F1 over all labels and per label", () => {
  const counts = countByLabel(items);
  expect(rates(sumCounts(counts.values()))).toMatchObject({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
  expect(macroF1(counts)).toBeCloseTo(1 / 3);
  expect(rates({ hits: 0, misses: 0, extras: 0 }).f1).toBe(1);
});

const grades = new Map([
  ["a", 2],
  ["b", 1],
]);

test.each([
  [["a", "b"], 1],
  [["a"], 3 / (3 + 1 / Math.log2(3))],
  [["x", "y"], 0],
  [[], 0],
])("the gain of %j is %f of the ideal", (hits, expected) => {
  expect(ndcg(hits, grades)).toBeCloseTo(expected, 10);
});

test.each([
  [["a"], 1],
  [["b", "a"], 1 / 2],
  [["b"], 0],
])("the known item of %j stands at one over its place", (hits, expected) => {
  expect(reciprocalRank(hits, grades)).toBe(expected);
});
