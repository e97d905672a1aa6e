import { weights as defaults, type Weights } from "../../src/analysis/topics/weights.ts";
import { type Counts, rates, sumCounts } from "../../src/lib/metrics.ts";
import type { Topic } from "../../src/model/topic.ts";
import { compareTopics, type Labelled } from "./compare-topics.ts";

/** The numbers that are fitted, one after the other: weights with one of them changed, for each value tried. */
const grid: ((weights: Weights) => Weights[])[] = [
  (w) => [0.4, 0.5, 0.6].map((weak) => ({ ...w, strength: { ...w.strength, weak } })),
  (w) => [1.2, 1.5, 2].map((title) => ({ ...w, place: { ...w.place, title } })),
  (w) => [0.5, 0.7, 0.9, 1].map((result) => ({ ...w, place: { ...w.place, result } })),
  (w) => [0.15, 0.25, 0.35, 0.5].map((background) => ({ ...w, place: { ...w.place, background } })),
  (w) => [0.15, 0.25, 0.35, 0.5].map((gap) => ({ ...w, place: { ...w.place, gap } })),
  (w) => [0.25, 0.5, 0.75].map((again) => ({ ...w, again })),
  (w) => [0.8, 0.9, 1, 1.15].map((file) => ({ ...w, file })),
  (w) => [1, 1.5, 2, 3].map((besideNarrower) => ({ ...w, besideNarrower })),
];
const folds = 5;

/** Fits the weights on all folds but one and measures on that one, in turn. */
export function crossValidate(
  labelled: readonly Labelled[],
  topics: readonly Topic[],
): { pooled: Counts; byFold: number[] } {
  const counts = Array.from({ length: folds }, (_, fold) => {
    const { part = [], rest = [] } = Object.groupBy(labelled, (_, i) => (i % folds === fold ? "part" : "rest"));
    return compareTopics(part, topics, fit(rest, topics)).micro;
  });
  return { pooled: sumCounts(counts), byFold: counts.map((count) => rates(count).f1) };
}

/** One pass over the grid, number by number, from the shipped weights; a change must help to be kept. */
function fit(labelled: readonly Labelled[], topics: readonly Topic[]): Weights {
  const measure = (weights: Weights) => compareTopics(labelled, topics, weights).micro.f1;
  let best = { weights: defaults, f1: measure(defaults) };
  for (const variants of grid)
    // The other numbers are those found so far; this one is replaced by each variant.
    for (const weights of variants(best.weights)) {
      const f1 = measure(weights);
      if (f1 > best.f1 + 1e-9) best = { weights, f1 };
    }
  return best.weights;
}
