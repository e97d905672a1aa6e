import { foldSpace } from "../lib/fold-space.ts";

/** Longer words from content are cut: they are shown to be recognised, not to be read. */
const longest = 160;

/**
 * Words from content on one line, so that a reader sees what is there: characters that are invisible, turn the direction
 * of writing or stand for nothing are named. `##[` is pulled apart, since GitHub's runner takes it for a command wherever
 * it stands in a log.
 * @example visible("a\u202Eb") // "a⟨U+202E⟩b"
 */
export function visible(content: string): string {
  const line = foldSpace(content.slice(0, longest * 4)).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, named);
  const letters = [...line.replaceAll("##[", "## [")];
  if (letters.length === 0) return "(nothing)";
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : letters.join("");
}

function named(character: string): string {
  return `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
