import { foldSpace } from "../../../lib/fold-space.ts";
import { positionsIn } from "../../../lib/positions.ts";
import type { ParsedSource, SourceFormat } from "../../../model/source-record.ts";
import { dateMeant } from "../date-meant.ts";
import { withoutEmpty } from "./csl-to-record.ts";
import { identifiersIn } from "./identifiers.ts";

/** The text of a paper's page on arXiv, as one copies it from a browser. */
export const arxivPage: SourceFormat = {
  id: "arxiv-page",
  label: "arXiv page",
  detect: (text) => submitted.test(text) && titleLine.test(text),
  parse: parseArxivPage,
};

const submitted = /\[Submitted on (\d{1,2} \w{3,9} \d{4})\b/;
const titleLine = /^[ \t]*Title:[ \t]*(\S.*)$/m;
const authorsLine = /^[ \t]*Authors?:[ \t]*(\S.*)$/m;
const abstractStart = /(?:^|View (?:a )?PDF[^\n]{0,40}?)[ \t]*Abstract:[ \t]*/m;
/** What the page puts below an abstract. */
const abstractEnd = /^[ \t]*(?:Comments|Subjects|Cite as|Journal reference|Related DOI|Report number|MSC classes|ACM classes|Submission history|Bibliographic|References\b|Access Paper)\b/m; // prettier-ignore
/** arXiv shows an address as these words, which hold none when they are copied. */
const hiddenAddress = /\bthis (?:https?|ftp) URL\b/;

function parseArxivPage(text: string): ParsedSource {
  const title = titleLine.exec(text);
  const line = positionsIn(text)(title?.index ?? 0).line;
  if (title === null) return { records: [], refused: [{ line, reason: "an arXiv page without a title" }] };
  const names = authorsLine.exec(text)?.[1] ?? "";
  const abstract = abstractOf(text);
  const record = withoutEmpty({
    line,
    title: foldSpace(title[1]!),
    abstract,
    authors: withoutAffiliations(names).split(",").map(foldSpace).filter(Boolean),
    // The day of the first version, which the page names first.
    published: dateMeant(submitted.exec(text)?.[1] ?? ""),
    ...identifiersIn([/\barXiv:\S+/i.exec(text)?.[0] ?? "", /Related DOI:\s*(\S+)/.exec(text)?.[1] ?? ""]),
    doubts: hiddenAddress.test(abstract)
      ? ["abstract: “this https URL” stands for an address; write that in its place"]
      : [],
  });
  return { records: [record], refused: [] };
}

/** Names come with the numbers of institutions, and these at the end: `A. Able (1), B. Baker (2) ((1) X, (2) Y)`. */
function withoutAffiliations(names: string): string {
  const inner = names.replace(/\s*\([^()]*\)/g, "");
  return inner.replace(/\s*\([^()]*\)/g, "");
}

function abstractOf(text: string): string {
  const start = abstractStart.exec(text);
  if (start === null) return "";
  const rest = text.slice(start.index + start[0].length);
  return foldSpace(rest.slice(0, abstractEnd.exec(rest)?.index));
}
