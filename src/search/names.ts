import type { NameEntry } from "./lexicon.ts";
import { wordsOf } from "./words.ts";

/** Letters and digits only: "bt2" is "BT^2", "c poly" is "C-Poly". */
function fold(name: string): string {
  return wordsOf(name).join("");
}

/**
 * The systems, data sets, authors and venues that a query names: by the whole query or its beginning, by a last name, or
 * within a longer query when they are written as they write themselves.
 */
export function named(query: string, names: NameEntry[], limit = 4): NameEntry[] {
  const whole = fold(query);
  if (whole.length < 2) return [];
  const ranked = unique(names)
    .map((entry) => ({ entry, rank: rank(query, whole, entry) }))
    .filter(({ rank }) => rank > 0);
  const best = Math.max(...ranked.map(({ rank }) => rank));
  return ranked
    .filter(({ rank }) => rank === best)
    .sort((a, b) => b.entry.papers - a.entry.papers || (a.entry.name < b.entry.name ? -1 : 1))
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** A name stands in the shard of each of its words. */
function unique(names: NameEntry[]): NameEntry[] {
  return [...new Map(names.map((entry) => [entry.url + entry.name, entry])).values()];
}

function rank(query: string, whole: string, { kind, name }: NameEntry): number {
  const folded = fold(name);
  if (folded === whole) return 4;
  if (kind === "author" && hasAllWords(wordsOf(name), wordsOf(query))) return 3;
  if (whole.length > 2 && kind !== "author" && folded.startsWith(whole)) return 2;
  return isDistinctive(name) && ` ${query} `.includes(` ${name} `) ? 3 : 0;
}

function hasAllWords(name: string[], wanted: string[]): boolean {
  return wanted.some((word) => word.length > 2) && wanted.every((word) => name.includes(word));
}

/** What no ordinary word has: a capital inside, or a digit. Only such a name can be told from a word of the query. */
function isDistinctive(name: string): boolean {
  return /\S\p{Lu}|\d/u.test(name);
}
