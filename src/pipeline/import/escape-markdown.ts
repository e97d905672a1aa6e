import { foldSpace } from "../../lib/fold-space.ts";
import { parseAbstract, parseTitle } from "../parse/abstract.ts";
import { plainText } from "../parse/plain-text.ts";

/** A formula: between dollar signs that touch it, with something that only TeX has. `$5 and $10` is none. */
const formula = /\$(?!\s)((?:[^$\\]|\\.)+?)(?<!\s)\$(?!\d)/g;
const looksLikeTex = (tex: string) => /[\\^_{}=<>]|^[A-Za-z]$|^[A-Za-z\d]\s?[-+*/,|]\s?[A-Za-z\d]$/.test(tex);

/**
 * Writes plain text with formulas as Markdown that reads as the same words. Nothing is escaped that need not be, so
 * that abstracts stay readable in the source.
 */
export function escapeMarkdown(text: string, where: "title" | "abstract"): string {
  const parts = splitFormulas(text);
  const light = parts.map(({ tex, words }) => (tex ? words : words.replaceAll("$", "\\$"))).join("");
  if (reads(light, where) === wanted(parts)) return light;
  return parts.map(({ tex, words }) => (tex ? words : escapeAll(words))).join("");
}

interface Part {
  tex: boolean;
  words: string;
}

function splitFormulas(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(formula)) {
    if (!looksLikeTex(match[1]!)) continue;
    parts.push({ tex: false, words: text.slice(end, match.index) }, { tex: true, words: match[0] });
    end = match.index + match[0].length;
  }
  return [...parts, { tex: false, words: text.slice(end) }];
}

function wanted(parts: Part[]): string {
  return foldSpace(parts.map(({ tex, words }) => (tex ? words.slice(1, -1) : words)).join(""));
}

function reads(markdown: string, where: "title" | "abstract"): string {
  return plainText(where === "title" ? parseTitle(markdown) : parseAbstract(markdown));
}

/** Every character that may begin markup, and what only means something at the start of a line. */
function escapeAll(words: string): string {
  return words
    .replace(/[\\`*_[\]<$&~!]/g, "\\$&")
    .replace(/^(\s*)([#>+=-])/gm, "$1\\$2")
    .replace(/^(\s*\d{1,9})([.)])/gm, "$1\\$2");
}
