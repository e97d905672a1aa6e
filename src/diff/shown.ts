import { collapseWhitespace } from "../lib/collapse-whitespace.ts";
import { escapeInvisible } from "../lib/format.ts";

/** Longer words from content are cut: they are shown to be recognised, not to be read. */
const longest = 160;

/**
 * Words from content as a report shows them: on one line, all characters to be seen, short.
 * @example shown("two\nlines") // "two lines"
 */
export function shown(content: string): string {
  const letters = [...escapeInvisible(collapseWhitespace(content.slice(0, longest * 4)))];
  if (letters.length === 0) return "(nothing)";
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : letters.join("");
}
