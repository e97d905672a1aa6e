import { compareText } from "./compare.ts";

/** The expected and the found labels of one item; labels in `open` are not counted. */
export interface LabelledItem {
  expected: ReadonlySet<string>;
  open: ReadonlySet<string>;
  found: ReadonlySet<string>;
}

export interface Counts {
  hits: number;
  misses: number;
  extras: number;
}

export interface Rates extends Counts {
  precision: number;
  recall: number;
  f1: number;
}

/** True positives, false negatives and false positives, per label. */
export function countByLabel(items: readonly LabelledItem[]): Map<string, Counts> {
  const out = new Map<string, Counts>();
  const at = (label: string): Counts => {
    if (!out.has(label)) out.set(label, { hits: 0, misses: 0, extras: 0 });
    return out.get(label)!;
  };
  for (const { expected, open, found } of items) {
    for (const label of expected) at(label)[found.has(label) ? "hits" : "misses"]++;
    for (const label of found) if (!expected.has(label) && !open.has(label)) at(label).extras++;
  }
  return new Map([...out].sort(([a], [b]) => compareText(a, b)));
}

/** The sum of several counts. */
export function sumCounts(list: Iterable<Counts>): Counts {
  const all = [...list];
  const sum = (kind: keyof Counts) => all.reduce((total, counts) => total + counts[kind], 0);
  return { hits: sum("hits"), misses: sum("misses"), extras: sum("extras") };
}

/** Precision, recall and F1; 1 if nothing was expected and nothing found. */
export function rates({ hits, misses, extras }: Counts): Rates {
  const precision = share(hits, hits + extras);
  const recall = share(hits, hits + misses);
  return { hits, misses, extras, precision, recall, f1: share(2 * hits, 2 * hits + misses + extras) };
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** The unweighted mean of F1 over labels. */
export function macroF1(byLabel: ReadonlyMap<string, Counts>): number {
  const all = [...byLabel.values()].map((counts) => rates(counts).f1);
  return all.length === 0 ? 1 : all.reduce((total, f1) => total + f1, 0) / all.length;
}

/** Relevance of results to a query: id to grade, 2 for the result that was meant, 1 for others that help. */
export type Grades = ReadonlyMap<string, number>;

/**
 * Normalised discounted cumulative gain of the first k hits, from 0 to 1, with gain 2^grade - 1
 * (Järvelin and Kekäläinen 2002; the exponential gain of Burges et al. 2005).
 */
export function ndcg(hits: readonly string[], grades: Grades, k = 10): number {
  const ideal = [...grades.values()].sort((a, b) => b - a);
  const best = gain(ideal.slice(0, k));
  return best === 0 ? 0 : gain(hits.slice(0, k).map((id) => grades.get(id) ?? 0)) / best;
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}

/** One over the rank of the first hit with the highest grade; 0 if there is none. */
export function reciprocalRank(hits: readonly string[], grades: Grades): number {
  const highest = Math.max(0, ...grades.values());
  const rank = hits.findIndex((id) => grades.get(id) === highest);
  return rank === -1 ? 0 : 1 / (rank + 1);
}
