import { foldSpace } from "../lib/fold-space.ts";
import { identifiersIn } from "../pipeline/parse/identifiers.ts";
import type { SourceRecord } from "../model/source-record.ts";

/** A heading alone in its line, or with the text behind it. */
const abstractLine = /^\s*(?:abstract|summary)\s*(?:[.:—–-]\s*)?$|^\s*abstract\s*[.:—–-]\s*\S/i;
const heading = /^\s*(?:abstract|summary)\s*[.:—–-]?\s*/i;
/** What follows an abstract. */
const end = /^\s*(?:(?:\d+|I)\.?\s*)?introduction\b|^\s*(?:keywords?|key words|index terms|ccs concepts|tl;dr|one-sentence summary|supplementary material|primary area|submission (?:number|history))\b/i; // prettier-ignore
/** What sites put above a title. */
const chrome = /^(?:toggle navigation|openreview\.net|login|search.*|go to .*|back to .*|home|(?:download |view )?pdf|published.*|keywords?:.*|tl;dr.*|under review.*|proceedings of.*|arxiv:\S+.*)$/i; // prettier-ignore
/** Names and institutions fill no more lines. */
const latestAbstract = 60;

/**
 * A paper from its first page, as one copies it from a PDF reader or from a page that shows the same: a title above, the
 * word "Abstract", the text below.
 * @returns undefined for a text of another form.
 */
export function readFirstPage(text: string): SourceRecord | undefined {
  const lines = text.split(/\r?\n/).map(foldSpace);
  const starts = lines.flatMap((line, index) => (abstractLine.test(line) ? [index] : []));
  const start = starts[0];
  if (start === undefined || start === 0 || starts.length > 1 || start > latestAbstract) return undefined;
  const title = lines.slice(0, start).find((line) => line !== "" && !chrome.test(line));
  if (title === undefined) return undefined;
  const venue = lines.flatMap((line) => /^published (?:as a conference paper )?(?:at|in) (.{2,60} \d{4})$/i.exec(line)?.[1] ?? [])[0]; // prettier-ignore
  const rest = [lines[start]!.replace(heading, ""), ...lines.slice(start + 1)];
  const stop = rest.findIndex((line) => end.test(line));
  return {
    line: 1,
    title,
    ...(venue !== undefined && { venue }),
    // arXiv stamps its identifier on the margin.
    ...identifiersIn(lines.filter((line) => /^arXiv:\d/i.test(line))),
    abstract: foldSpace(rest.slice(0, stop < 0 ? rest.length : stop).join(" ")),
    doubts: [
      { field: "title", message: "the first line is taken for it; see whether it is whole" },
      { field: "authors", message: "names are not read from a page; write them" },
    ],
  };
}
