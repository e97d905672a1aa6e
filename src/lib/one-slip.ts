import { distance } from "fastest-levenshtein";

/** Shorter names are too like each other. */
const shortest = 4;

/**
 * The known name that differs by one slip of the hand: one letter too many, too few or wrong, or two neighbours swapped;
 * capitals, and blanks or underscores instead of hyphens, count for nothing. Undefined when there are two such names.
 * @example oneSlip("titel", ["title", "topics"]) // "title"
 */
export function oneSlip(name: string, known: Iterable<string>): string | undefined {
  const near = [...known].filter((other) => isOneSlip(fold(name), fold(other)));
  return near.length === 1 ? near[0] : undefined;
}

function isOneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  return Math.min(a.length, b.length) >= shortest && (distance(a, b) === 1 || isSwap(a, b));
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** `open_review` and `Open Review` are `openreview`; the hyphens of ids are blanks to many. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, "");
}
