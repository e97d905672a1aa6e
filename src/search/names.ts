import type { Labels } from "../browser/site-data.ts";
import { compareText } from "../lib/compare.ts";
import type { NameEntry } from "./lexicon.ts";
import { wordsOf } from "./words.ts";

/** Topics whose label or alias starts with the query, most papers first: "PEFT" leads to its topic. */
export function topicsNamed({ topics }: Labels, query: string, limit = 3): Labels["topics"] {
  const wanted = foldHyphens(query);
  if (wanted.length < 2) return [];
  const rank = ({ label, aliases }: Labels["topics"][number]) => {
    const names = [label, ...aliases].map(foldHyphens);
    return names.includes(wanted) ? 2 : names.some((name) => name.startsWith(wanted)) ? 1 : 0;
  };
  const ranked = byRank(topics, rank, ({ id }) => id);
  return ranked.slice(0, limit).map(({ one }) => one);
}

/**
 * The systems, data sets, authors and venues that a query names: by the whole query or its beginning, by a last name, or
 * within a longer query when they are written as they write themselves.
 */
export function named(query: string, names: NameEntry[], limit = 4): NameEntry[] {
  const whole = foldName(query);
  if (whole.length < 2) return [];
  // A name stands in the shard of each of its words.
  const unique = [...new Map(names.map((entry) => [entry.url + entry.name, entry])).values()];
  const rank = (entry: NameEntry) => rankName(query, whole, entry);
  const ranked = byRank(unique, rank, ({ name }) => name);
  const best = ranked.filter(({ rank }) => rank === ranked[0]!.rank);
  return best.slice(0, limit).map(({ one }) => one);
}

/** What has a rank, highest first; of the same rank by papers. */
function byRank<T extends { papers: number }>(list: T[], rank: (one: T) => number, key: (one: T) => string) {
  return list
    .map((one) => ({ one, rank: rank(one) }))
    .filter((entry) => entry.rank > 0)
    .sort((a, b) => b.rank - a.rank || b.one.papers - a.one.papers || compareText(key(a.one), key(b.one)));
}

/** Case and hyphens do not tell topics apart: "Fine tuning" is "fine-tuning". */
function foldHyphens(text: string): string {
  const spaced = text.toLowerCase().replace(/[-\s]+/g, " ");
  return spaced.trim();
}

/** Letters and digits only: "bt2" is "BT^2", "c poly" is "C-Poly". */
export function foldName(name: string): string {
  return wordsOf(name).join("");
}

function rankName(query: string, whole: string, { kind, name }: NameEntry): number {
  const folded = foldName(name);
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
