import { expect, it } from "vitest";
import { countByLabel, macroF1, rates, sum } from "../../src/lib/metrics.ts";

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
  expect(rates(sum(counts.values()))).toMatchObject({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
  expect(macroF1(counts)).toBeCloseTo(1 / 3);
  expect(rates({ hits: 0, misses: 0, extras: 0 }).f1).toBe(1);
});
