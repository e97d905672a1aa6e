import { collapseWhitespace } from "../lib/collapse-whitespace.ts";
import { type Warning, withoutEmpty } from "../model/source-record.ts";
import type { Draft } from "./draft.ts";
import { identifiersIn } from "../content/identifiers.ts";
import { namesBetweenCommas } from "../import/split-names.ts";

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
export function readFirstPage(text: string): Draft | undefined {
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
