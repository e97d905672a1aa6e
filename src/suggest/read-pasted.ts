import { bareIdentifier, identifiersIn } from "../content/identifiers.ts";
import { detectFormat, fallbackFormat, formats } from "../import/formats/index.ts";
import { namesBetweenCommas } from "../import/names.ts";
import { collapseWhitespace } from "../lib/collapse-whitespace.ts";
import { longestTitle } from "../model/paper.ts";
import { type Rejection, type Warning, withoutEmpty } from "../model/source-record.ts";
import type { Draft } from "./draft.ts";

/** What was read from pasted text: the papers in it, and what in it is none. */
export interface Pasted {
  /** What the text was taken for, in words. */
  format: string;
  drafts: Draft[];
  refused: Rejection[];
}

/** Reads papers from text that a contributor has pasted: an identifier or an address, or any format that can be imported. */
export function readPasted(text: string): Pasted {
  const given = text.trim();
  const lone = /^\S+$/.test(given.replace(/^(?:arxiv|doi):\s*/i, "")) ? readLone(given) : undefined;
  if (lone !== undefined) return lone;
  const source = withoutPreface(given);
  const format = detectFormat(source);
  const { records, refused } = format.parse(source);
  const sourced = records.map((record) => format.withSources?.(record) ?? record);
  if (format !== fallbackFormat && formats.includes(format)) return pasted(format.label, sourced, refused);
  const page = readFirstPage(given);
  if (page !== undefined) return pasted("the first page of a paper", [page]);
  if (records.length > 0) return pasted(records.length === 1 ? "title and abstract" : "a list", records, refused);
  return given.length <= longestTitle && !given.includes("\n")
    ? pasted("title", [{ title: given, line: 1 }])
    : pasted("text", [], refused);
}

function pasted(format: string, drafts: Draft[], refused: Rejection[] = []): Pasted {
  return { format, drafts, refused };
}

/** An identifier or an address alone; undefined for any other word. */
function readLone(text: string): Pasted | undefined {
  const arxiv = bareIdentifier("arxiv", text);
  const found = arxiv === undefined ? identifiersIn([text]) : { arxiv };
  if (Object.keys(found).length > 0) return pasted("identifier", [{ line: 1, ...found }]);
  if (!/^https?:/i.test(text)) return undefined;
  const reason = "this address names no identifier that is known here; paste the title and the abstract of the paper";
  return pasted("address", [], [{ line: 1, reason }]);
}

/** A browser that shows a feed puts a sentence of its own above it, which comes along when all is copied. */
function withoutPreface(text: string): string {
  const start = text.search(/<\?xml|<!DOCTYPE|<feed[\s>]/);
  return start > 0 && start < 300 && /<entry[\s>]/.test(text) ? text.slice(start) : text;
}

/** The word alone in its line, or with the text behind it. */
const abstractLine = /^(?:abstract|summary)\s*[.:—–-]?\s*$|^abstract\s*[.:—–-]\s*\S/i;
const abstractWord = /^(?:abstract|summary)\s*[.:—–-]?\s*/i;
/** What follows an abstract. */
const end = /^(?:(?:\d+|I)\.?\s*)?introduction\b|^(?:keywords?|key words|index terms|ccs concepts|tl;dr|one-sentence summary|supplementary material|primary area|submission (?:number|history)|anthology id)\b/i; // prettier-ignore
/** What stands above a title: page numbers, stamps and the navigation of sites. */
const above = /^(?:\d{1,4}|acl logo.*|acl anthology.*|faq.*|corrections|submissions|github|toggle navigation|openreview\.net|login|search.*|go to .*|back to .*|home|(?:download |view )?pdf|published.*|keywords?:.*|tl;dr.*|under review.*|proceedings of.*|arxiv:\S+.*)$/i; // prettier-ignore
/** The end of a line after which a title goes on in the next. */
const goesOn = /(?:[:–—-]|\b(?:a|an|and|as|at|by|for|from|in|is|of|on|or|the|to|via|with))$/i;
/** What looks like a person's name. */
const name = /^\p{Lu}[\p{L}.'’-]*(?:\s+[\p{L}.'’-]+){1,4}$/u;
/** Names and institutions fill no more lines. */
const latestAbstract = 60;

/**
 * A paper from its first page, as one copies it from a PDF reader or from a site that shows the same: a title above, the
 * word "Abstract", the text below.
 * @returns undefined for a text of another form.
 */
function readFirstPage(text: string): Draft | undefined {
  const lines = text.split(/\r?\n/).map(collapseWhitespace);
  const start = lines.findIndex((line) => abstractLine.test(line));
  if (start < 1 || start > latestAbstract) return undefined;
  const [first, ...others] = lines.slice(0, start).filter((line) => line !== "" && !above.test(line));
  if (first === undefined) return undefined;
  const isSplit = goesOn.test(first) && others.length > 0;
  const rest = [lines[start]!.replace(abstractWord, ""), ...lines.slice(start + 1)];
  const stop = rest.findIndex((line) => end.test(line));
  const authors = namesBetweenCommas(others[isSplit ? 1 : 0] ?? "").filter((part) => name.test(part));
  return withoutEmpty({
    line: 1,
    title: isSplit ? `${first} ${others[0]}` : first,
    authors,
    venue: venueIn(lines),
    // arXiv stamps its identifier on the margin; the ACL Anthology lists what it knows.
    ...identifiersIn(lines.filter((line) => /^(?:arXiv:\d|DOI:|URL:)/i.test(line))),
    abstract: collapseWhitespace(rest.slice(0, stop < 0 ? rest.length : stop).join(" ")),
    warnings: warningsAbout(authors),
  });
}

/** What the first line of a conference paper says, or a list of facts below the abstract. */
function venueIn(lines: readonly string[]): string | undefined {
  const valueOf = (pattern: RegExp) =>
    lines.map((line) => pattern.exec(line)?.[1]).find((value) => value !== undefined);
  const [venue, year] = [valueOf(/^Venue: (.{2,40})$/), valueOf(/^Year: (\d{4})$/)];
  if (venue !== undefined && year !== undefined) return `${venue} ${year}`;
  return valueOf(/^published (?:as a conference paper )?(?:at|in) (.{2,60} \d{4})$/i);
}

function warningsAbout(authors: readonly string[]): Warning[] {
  const title = { field: "title", message: "the first line is taken as the title; check that it is complete" };
  const names = { field: "authors", message: "no line of names was found; add them" };
  return authors.length > 0 ? [title] : [title, names];
}
