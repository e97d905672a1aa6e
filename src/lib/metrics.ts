import { compareText } from "./compare.ts";

/** What was expected and what was found for one item; `open` labels count neither way. */
export interface Judged {
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

/** Right, missing and surplus labels, per label. */
export function countByLabel(items: readonly Judged[]): Map<string, Counts> {
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

/** Adds up counts. */
export function sum(list: Iterable<Counts>): Counts {
  const out = { hits: 0, misses: 0, extras: 0 };
  for (const { hits, misses, extras } of list) {
    out.hits += hits;
    out.misses += misses;
    out.extras += extras;
  }
  return out;
}

/** Precision, recall and F1; 1 where there is nothing to find and nothing was found. */
export function rates({ hits, misses, extras }: Counts): Rates {
  const precision = share(hits, hits + extras);
  const recall = share(hits, hits + misses);
  return { hits, misses, extras, precision, recall, f1: share(2 * hits, 2 * hits + misses + extras) };
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** The mean F1 over labels, each counting the same. */
export function macroF1(byLabel: ReadonlyMap<string, Counts>): number {
  const all = [...byLabel.values()].map((counts) => rates(counts).f1);
  return all.length === 0 ? 1 : all.reduce((total, f1) => total + f1, 0) / all.length;
}
