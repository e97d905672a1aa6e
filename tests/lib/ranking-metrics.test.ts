import { expect, test } from "vitest";
import { ndcg, reciprocalRank } from "../../src/lib/ranking-metrics.ts";

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
