import { rates, sumCounts, type Counts } from "../../src/lib/metrics.ts";
import type { Topic } from "../../src/model/topic.ts";
import { weights as defaults, type Weights } from "../../src/analysis/topics/weights.ts";
import { judgeTopics } from "./judge-topics.ts";
import type { Labelled } from "./labels.ts";

/** The numbers that are fitted, each with the values tried. */
const grid: { name: string; values: number[]; set(weights: Weights, value: number): Weights }[] = [
  { name: "weak", values: [0.4, 0.5, 0.6], set: (w, weak) => ({ ...w, strength: { ...w.strength, weak } }) },
  { name: "title", values: [1.2, 1.5, 2], set: (w, title) => ({ ...w, place: { ...w.place, title } }) },
  { name: "result", values: [0.5, 0.7, 0.9, 1], set: (w, result) => ({ ...w, place: { ...w.place, result } }) },
  {
    name: "background",
    values: [0.15, 0.25, 0.35, 0.5],
    set: (w, background) => ({ ...w, place: { ...w.place, background } }),
  },
  { name: "gap", values: [0.15, 0.25, 0.35, 0.5], set: (w, gap) => ({ ...w, place: { ...w.place, gap } }) },
  { name: "again", values: [0.25, 0.5, 0.75], set: (w, again) => ({ ...w, again }) },
  { name: "file", values: [0.8, 0.9, 1, 1.15], set: (w, file) => ({ ...w, file }) },
  { name: "besideNarrower", values: [1, 1.5, 2, 3], set: (w, besideNarrower) => ({ ...w, besideNarrower }) },
];

/** Fits the weights on all folds but one and measures on that one, in turn. */
export function crossValidate(
  labelled: readonly Labelled[],
  topics: readonly Topic[],
  folds = 5,
): { pooled: Counts; byFold: number[] } {
  const parts = Array.from({ length: folds }, (_, fold) => labelled.filter((_, i) => i % folds === fold));
  const counts = parts.map((part) => {
    const rest = labelled.filter((entry) => !part.includes(entry));
    return judgeTopics(part, topics, fit(rest, topics).weights).micro;
  });
  return { pooled: sumCounts(counts), byFold: counts.map((count) => rates(count).f1) };
}

/** One pass over the grid, number by number, from the shipped weights; a change must help to be kept. */
export function fit(
  labelled: readonly Labelled[],
  topics: readonly Topic[],
): { weights: Weights; f1: number; changes: string[] } {
  let best = defaults;
  let f1 = judgeTopics(labelled, topics, best).micro.f1;
  const changes: string[] = [];
  for (const { name, values, set } of grid) {
    for (const value of values) {
      const trial = set(best, value);
      const score = judgeTopics(labelled, topics, trial).micro.f1;
      if (score <= f1 + 1e-9) continue;
      best = trial;
      f1 = score;
      changes.push(`${name} ${value}`);
    }
  }
  return { weights: best, f1, changes };
}
