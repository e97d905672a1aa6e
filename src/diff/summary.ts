import { formatCount } from "../lib/format.ts";
import type { Changes, SizeChange } from "./compare-sites.ts";

/** The outcome in one line of our own words: what is lost, then how much changed. */
export function summary({ lost, papers, topics, pages }: Changes): string {
  const failures =
    lost.length === 0
      ? "No address is lost"
      : `${formatCount(lost.length, "address")} ${lost.length === 1 ? "is" : "are"} lost`;
  const counts = [
    [papers.added, "paper", "added"],
    [papers.removed, "paper", "removed"],
    [papers.renamed, "paper", "renamed"],
    [papers.changed, "paper", "changed"],
    [papers.refiled, "paper", "under other topics"],
    [topics.added, "topic", "added"],
    [topics.removed, "topic", "removed"],
    [topics.renamed, "topic", "renamed"],
    [topics.changed, "topic", "changed"],
    [pages.added, "other page", "added"],
    [pages.removed, "other page", "removed"],
  ] as const;
  const parts = counts
    .filter(([list]) => list.length > 0)
    .map(([list, noun, what]) => `${formatCount(list.length, noun)} ${what}`);
  return `${failures}. ${parts.length === 0 ? "Papers, topics and pages are unchanged" : parts.join(", ")}.`;
}

/** The figures as words, in columns: name, before, after, difference. */
export function sizeRows(sizes: SizeChange[]): [string, string, string, string][] {
  return sizes.map(({ name, unit, before, after }) => {
    const format = unit === "bytes" ? bytes : String;
    return [name, format(before), format(after), difference(after - before, format)];
  });
}

function difference(by: number, format: (number: number) => string): string {
  return by === 0 ? "same" : `${by > 0 ? "+" : "−"}${format(Math.abs(by))}`;
}

/**
 * Bytes in a readable unit.
 * @example bytes(37_912) // "37.9 kB"
 */
function bytes(number: number): string {
  if (number < 1000) return `${number} B`;
  return number < 999_950 ? `${(number / 1e3).toFixed(1)} kB` : `${(number / 1e6).toFixed(2)} MB`;
}
