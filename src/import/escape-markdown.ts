import { collapseWhitespace } from "../lib/collapse-whitespace.ts";
import { parseAbstract, parseTitle } from "../content/abstract.ts";
import { plainText } from "../content/plain-text.ts";
import { formulaRanges } from "./repair/tex/dollars.ts";

/** A part of a text: markup that is written as it is (a formula, intended italics), or words that have to be escaped. */
export interface Stretch {
  markup: boolean;
  /** As in the text. */
  text: string;
  /** As a reader sees it; a formula as its TeX. */
  reads: string;
  /** Markup as Markdown. */
  markdown?: string;
}

/** Separates formulas and intended italics from the words, in which `\$`, `\{` and `\}` stand for the character. */
export function splitMarkup(text: string, italics: readonly string[] = []): Stretch[] {
  const emphasis = italics.flatMap((italic) =>
    text.includes(italic)
      ? [{ start: text.indexOf(italic), text: italic, reads: italic.slice(1, -1), markdown: italic }]
      : [],
  );
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { start, ...mark } of [...formulasIn(text), ...emphasis].sort((a, b) => a.start - b.start)) {
    if (start < end) continue;
    stretches.push(words(text.slice(end, start)), { markup: true, ...mark });
    end = start + mark.text.length;
  }
  return [...stretches, words(text.slice(end))];
}

/** The formulas of a text. Those that touch are one: `$$` between them would be a sign of its own. */
function formulasIn(text: string): { start: number; text: string; reads: string; markdown: string }[] {
  const formulas: { start: number; end: number; reads: string }[] = [];
  for (const { start, end, tex } of formulaRanges(text)) {
    const last = formulas.at(-1);
    const reads = collapseWhitespace(tex);
    if (last?.end === start) Object.assign(last, { end, reads: joinTex(last.reads, reads) });
    else formulas.push({ start, end, reads });
  }
  return formulas.map(({ start, end, reads }) => ({
    start,
    text: text.slice(start, end),
    reads,
    markdown: inDollars(reads),
  }));
}

/** A script in front needs something to stand on, and a command must not run into a letter. */
function joinTex(first: string, second: string): string {
  if (/^[_^]/.test(second)) return `${first}{}${second}`;
  return /\\[A-Za-z]+$/.test(first) && /^[A-Za-z]/.test(second) ? `${first} ${second}` : first + second;
}

/** Puts TeX between dollar signs, between more of them than it has itself; a backslash escapes none in Markdown. */
function inDollars(tex: string): string {
  const most = Math.max(0, ...(tex.match(/\$+/g) ?? []).map(({ length }) => length));
  const signs = "$".repeat(most + 1);
  return /^\$|\$$/.test(tex) ? `${signs} ${tex} ${signs}` : `${signs}${tex}${signs}`;
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
    const markdown = stretches.map((stretch) => stretch.markdown ?? escape(stretch.reads)).join("");
    if (plainText(parse(markdown)) === wanted) return markdown;
  }
  // Dollar signs in so odd an order that Markdown pairs them otherwise are words.
  return escapeAll(words(text).reads);
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
