import { collapseWhitespace } from "../lib/collapse-whitespace.ts";
import { parseAbstract, parseTitle } from "../content/abstract.ts";
import { plainText } from "../content/plain-text.ts";

/** A part of a text: markup that is written as it is (a formula, intended italics), or words that have to be escaped. */
export interface Stretch {
  markup: boolean;
  /** As written. */
  text: string;
  /** As a reader sees it; a formula as its TeX. */
  reads: string;
}

/** A formula: between dollar signs that touch it. `$5 and $10` is not one. */
const formula = /(?<![\\$])\$(?!\s)((?:[^$\\\n]|\\[^$\n])+?)(?<!\s)\$(?![\d$])/g;
/** TeX has signs of its own, or no run of words: `$\alpha$`, `$n=3$`, `$O(n)$`, `$10$`. */
const looksLikeTex = (tex: string) => /[\\^_{}=<>]/.test(tex) || !/\p{L}{2}\s|\s\p{L}{2}/u.test(tex);

/** Separates formulas and intended italics from the words, in which `\$`, `\{` and `\}` stand for the character. */
export function splitMarkup(text: string, italics: readonly string[] = []): Stretch[] {
  const formulas = [...text.matchAll(formula)]
    .filter((match) => looksLikeTex(match[1]!))
    .map((match) => ({ start: match.index, text: match[0], reads: match[1]! }));
  const emphasis = italics.flatMap((italic) =>
    text.includes(italic) ? [{ start: text.indexOf(italic), text: italic, reads: italic.slice(1, -1) }] : [],
  );
  const stretches: Stretch[] = [];
  let end = 0;
  for (const mark of [...formulas, ...emphasis].sort((a, b) => a.start - b.start)) {
    if (mark.start < end) continue;
    stretches.push(words(text.slice(end, mark.start)), { markup: true, text: mark.text, reads: mark.reads });
    end = mark.start + mark.text.length;
  }
  return [...stretches, words(text.slice(end))];
}

function words(text: string): Stretch {
  return { markup: false, text, reads: text.replace(/\\([${}])/g, "$1") };
}

/**
 * Writes plain text with formulas as Markdown that reads as the same words. It tries the fewest escapes first, so that
 * abstracts stay readable in the source.
 * @param italics parts `*…*` of the text that are intended as markup.
 */
export function escapeMarkdown(text: string, where: "title" | "abstract", italics: readonly string[] = []): string {
  const stretches = splitMarkup(text, italics);
  const wanted = readsAs(stretches);
  const parse = where === "title" ? parseTitle : parseAbstract;
  for (const escape of [escapeDollars, escapeLikelyMarkup, escapeAll]) {
    const markdown = stretches.map((stretch) => (stretch.markup ? stretch.text : escape(stretch.reads))).join("");
    if (escape === escapeAll || plainText(parse(markdown)) === wanted) return markdown;
  }
  return text;
}

/** The words of a text as `escapeMarkdown` writes them, formulas as their TeX. */
export function wordsOf(text: string, italics: readonly string[] = []): string {
  return readsAs(splitMarkup(text, italics));
}

function readsAs(stretches: readonly Stretch[]): string {
  return collapseWhitespace(stretches.map(({ reads }) => reads).join(""));
}

function escapeDollars(text: string): string {
  return text.replaceAll("$", "\\$");
}

/** Escapes what is usually markup, so that one star does not put backslashes all over an abstract. */
function escapeLikelyMarkup(text: string): string {
  const inline = text
    .replace(/[*`$]|\](?=\()|\\(?=[!-/:-@[-`{-~])|(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&");
  return escapeLineStarts(inline, "[#>+-]");
}

/** Escapes every character that can begin markup. */
function escapeAll(text: string): string {
  return escapeLineStarts(text.replace(/[\\`*_[\]<$&~!:]/g, "\\$&"), "[#>+=-]");
}

/** Escapes headings, quotes and lists, which only begin at the start of a line. */
function escapeLineStarts(text: string, signs: string): string {
  const indent = String.raw`^([^\S\r\n\u2028\u2029]*`;
  return text
    .replace(new RegExp(`${indent})(${signs})`, "gm"), "$1\\$2")
    .replace(new RegExp(String.raw`${indent}\d{1,9})([.)])`, "gm"), "$1\\$2");
}
