import { foldSpace } from "../../../lib/fold-space.ts";
import { positionsIn } from "../../../lib/positions.ts";
import type { ParsedSource, SourceFormat } from "../../../model/source-record.ts";
import { withoutEmpty } from "./csl-to-record.ts";
import { identifiersIn } from "./identifiers.ts";

/** The text of a paper's page on arXiv, as one copies it from a browser. */
export const arxivPage: SourceFormat = {
  id: "arxiv-page",
  label: "arXiv page",
  detect: (text) => submitted.test(text) && titleLine.test(text),
  parse: parseArxivPage,
};

const submitted = /\[Submitted on (\d{1,2}) (\w{3})\w* (\d{4})\b/;
const titleLine = /^[ \t]*Title:[ \t]*(\S.*)$/m;
const authorsLine = /^[ \t]*Authors?:[ \t]*(\S.*)$/m;
const abstractStart = /(?:^|View (?:a )?PDF[^\n]{0,40}?)[ \t]*Abstract:[ \t]*/m;
/** What the page puts below an abstract. */
const abstractEnd = /^[ \t]*(?:Comments|Subjects|Cite as|Journal reference|Related DOI|Report number|MSC classes|ACM classes|Submission history|Bibliographic|References\b|Access Paper)\b/m; // prettier-ignore
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function parseArxivPage(text: string): ParsedSource {
  const title = titleLine.exec(text);
  const line = positionsIn(text)(title?.index ?? 0).line;
  if (title === null) return { records: [], refused: [{ line, reason: "an arXiv page without a title" }] };
  const names = authorsLine.exec(text)?.[1] ?? "";
  const record = withoutEmpty({
    line,
    title: foldSpace(title[1]!),
    abstract: abstractOf(text),
    authors: names.split(",").map(foldSpace).filter(Boolean),
    published: dateOf(text),
    ...identifiersIn([/\barXiv:\S+/i.exec(text)?.[0] ?? "", /Related DOI:\s*(\S+)/.exec(text)?.[1] ?? ""]),
  });
  return { records: [record], refused: [] };
}

function abstractOf(text: string): string {
  const start = abstractStart.exec(text);
  if (start === null) return "";
  const rest = text.slice(start.index + start[0].length);
  return foldSpace(rest.slice(0, abstractEnd.exec(rest)?.index));
}

/** The day of the first version, which the page names first. */
function dateOf(text: string): string | undefined {
  const [, day = "", month = "", year = ""] = submitted.exec(text) ?? [];
  const number = months.indexOf(month) + 1;
  return number === 0 ? undefined : `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
