import { collapseWhitespace } from "../lib/collapse-whitespace.ts";
import { parseAbstract, parseTitle } from "../content/abstract.ts";
import { plainText } from "../content/plain-text.ts";
import { splitMarkup, type Stretch } from "./split-markup.ts";

/**
 * Writes plain text with formulas as Markdown that reads as the same words. Nothing is escaped that need not be, so
 * that abstracts stay readable in the source. `italics` are the stretches `*…*` that are meant as markup.
 */
export function escapeMarkdown(text: string, where: "title" | "abstract", italics: readonly string[] = []): string {
  const stretches = splitMarkup(text, italics);
  const wanted = collapseWhitespace(stretches.map(({ reads }) => reads).join(""));
  for (const escape of [onlyDollars, likelyMarkup, everything]) {
    const markdown = stretches.map((stretch) => (stretch.markup ? stretch.text : escape(stretch.reads))).join("");
    if (escape === everything || readAgain(markdown, where) === wanted) return markdown;
  }
  return text;
}

/** The words of a text that is written by `escapeMarkdown`, formulas as their TeX. */
export function wordsOf(text: string, italics: readonly string[] = []): string {
  return collapseWhitespace(
    splitMarkup(text, italics)
      .map(({ reads }: Stretch) => reads)
      .join(""),
  );
}

/** How Markdown reads; undefined when nobody can, such as lists nested a thousand deep (`- - - …`), which exhaust the parser. */
function readAgain(markdown: string, where: "title" | "abstract"): string | undefined {
  try {
    return plainText(where === "title" ? parseTitle(markdown) : parseAbstract(markdown));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function onlyDollars(words: string): string {
  return words.replaceAll("$", "\\$");
}

/** What is markup more often than not, so that one star does not bring backslashes to a whole abstract. */
function likelyMarkup(words: string): string {
  return words
    .replace(/[*`$]|\](?=\()|\\(?=[!-/:-@[-`{-~])|(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/^([^\S\r\n\u2028\u2029]*)([#>+-])/gm, "$1\\$2")
    .replace(/^([^\S\r\n\u2028\u2029]*\d{1,9})([.)])/gm, "$1\\$2");
}

/** Every character that may begin markup, and what only means something at the start of a line. */
function everything(words: string): string {
  return words
    .replace(/[\\`*_[\]<$&~!:]/g, "\\$&")
    .replace(/^([^\S\r\n\u2028\u2029]*)([#>+=-])/gm, "$1\\$2")
    .replace(/^([^\S\r\n\u2028\u2029]*\d{1,9})([.)])/gm, "$1\\$2");
}
