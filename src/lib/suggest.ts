import { distance } from "fastest-levenshtein";
import { compareText } from "./compare.ts";

/**
 * The known name closest to a mistyped one, or undefined when none is near: at most a third of the letters may differ,
 * and two in a short name, so that swapped letters are no obstacle.
 * @param share another share of the letters; where there are many names, one is soon near.
 * @example closest("autors", ["authors", "title"]) // "authors"
 */
export function closest(name: string, known: Iterable<string>, share = 1 / 3): string | undefined {
  const ranked = [...known].map((candidate) => ({ candidate, off: distance(fold(name), fold(candidate)) }));
  ranked.sort((a, b) => a.off - b.off || compareText(a.candidate, b.candidate));
  const best = ranked[0];
  return best !== undefined && best.off <= allowance(best.candidate, share) ? best.candidate : undefined;
}

function allowance({ length }: string, share: number): number {
  return length < 4 ? 1 : Math.max(2, Math.floor(length * share));
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_]+/g, "-");
}

/** A list for a message: at most five, then how many more. */
export function fewOf(names: string[]): string {
  const shown = names
    .slice(0, 5)
    .map((name) => `\`${name}\``)
    .join(", ");
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
