import { distance } from "fastest-levenshtein";
import { compareText } from "./compare.ts";

/**
 * The known name closest to a mistyped one, or undefined if none is near. At most a third of the letters may differ; in
 * a short name two may, so that two swapped letters (two edits) are found.
 * @param share another share of the letters, for long lists, where some name is always near.
 * @example closestMatch("autors", ["authors", "title"]) // "authors"
 */
export function closestMatch(name: string, known: Iterable<string>, share = 1 / 3): string | undefined {
  const ranked = [...known].map((candidate) => ({
    candidate,
    edits: distance(hyphenated(name), hyphenated(candidate)),
  }));
  ranked.sort((a, b) => a.edits - b.edits || compareText(a.candidate, b.candidate));
  const best = ranked[0];
  return best !== undefined && best.edits <= maxEdits(best.candidate, share) ? best.candidate : undefined;
}

function maxEdits({ length }: string, share: number): number {
  return length < 4 ? 1 : Math.max(2, Math.floor(length * share));
}

function hyphenated(name: string): string {
  return name.toLowerCase().replace(/[\s_]+/g, "-");
}

/** Shorter names are too similar to each other for a single edit to be certain. */
const minLength = 4;

/**
 * The known name that is a single edit away: one letter inserted, deleted or replaced, or two neighbours swapped. Case,
 * spaces, underscores and hyphens are ignored; a name that differs in nothing else comes first. Undefined if there are two
 * such names.
 * @example singleEditMatch("titel", ["title", "topics"]) // "title"
 */
export function singleEditMatch(name: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  const same = names.filter((other) => compact(name) === compact(other));
  const matches = same.length > 0 ? same : names.filter((other) => isSingleEdit(compact(name), compact(other)));
  return matches.length === 1 ? matches[0] : undefined;
}

function isSingleEdit(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= minLength && (distance(a, b) === 1 || isSwap(a, b));
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function compact(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, "");
}
