import { compareText } from "../../lib/compare.ts";
import type { TopicPage } from "../../model/page.ts";

type Companion = TopicPage["goesWith"][number];

/** Fewer papers together may be chance. */
const fewestTogether = 3;
const lowestLift = 1.3;
/** Standard deviations above what chance gives. */
const leastDeviation = 1.5;
const mostCompanions = 8;

/** Per topic, the topics that it goes with more often than chance, strongest first. */
export function goesWith(papers: readonly { topics: readonly string[] }[]): Map<string, Companion[]> {
  const alone = new Map<string, number>();
  const together = new Map<string, Map<string, number>>();
  for (const { topics } of papers) {
    for (const a of topics) {
      count(alone, a);
      if (!together.has(a)) together.set(a, new Map());
      for (const b of topics) if (a !== b) count(together.get(a)!, b);
    }
  }
  const of = (a: string) =>
    Array.from(together.get(a)!, ([b, times]) => compare(b, times, alone.get(a)!, alone.get(b)!, papers.length));
  return new Map(
    [...alone.keys()]
      .sort(compareText)
      .map((a) => [a, of(a).filter(isSurprising).sort(strongest).slice(0, mostCompanions).map(toCompanion)]),
  );
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

type Compared = Companion & { expected: number };

function compare(id: string, together: number, a: number, b: number, all: number): Compared {
  const expected = (a * b) / all;
  return { id, together, lift: together / expected, expected };
}

function isSurprising({ together, lift, expected }: Compared): boolean {
  return (
    together >= fewestTogether && lift >= lowestLift && (together - expected) / Math.sqrt(expected) >= leastDeviation
  );
}

const strongest = (a: Compared, b: Compared): number =>
  b.lift - a.lift || b.together - a.together || compareText(a.id, b.id);

function toCompanion({ id, together, lift }: Compared): Companion {
  return { id, together, lift: Math.round(lift * 100) / 100 };
}
