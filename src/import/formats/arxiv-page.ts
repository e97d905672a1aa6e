import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { positionsIn } from "../../lib/positions.ts";
import { type Result, sourceFormat, withoutEmpty } from "../../model/source-record.ts";
import { hiddenUrl } from "../repair/urls.ts";
import { namesBetweenCommas } from "../names.ts";
import { dateMeant } from "../../content/date-meant.ts";
import { warningsFromNotes, withArxivSources, withoutAffiliations } from "./arxiv.ts";
import { identifiersIn } from "../../content/identifiers.ts";

/** The text of a paper's page on arXiv, copied from a browser. */
export const arxivPage = sourceFormat({
  id: "arxiv-page",
  label: "arXiv page",
  detect: (text) => submitted.test(text) && (abstractEnd.test(text) || /^[ \t]*Title:/m.test(text)),
  read: readPage,
  withSources: withArxivSources,
});

const submitted = /^[ \t]*\[Submitted on (\d{1,2} \w{3,9} \d{4})\b[^\]\n]*\][ \t]*$/m;
/** What follows the abstract on the page. */
const abstractEnd = /^[ \t]*(?:(?:Comments|Subjects|Cite as|Journal reference|Related DOI|Report number|MSC classes|ACM classes|Access Paper):|Submission history|Bibliographic (?:and|Tools)|References &)/m; // prettier-ignore
/** Links between the authors and the abstract. */
const links =
  /^(?:View (?:a )?PDF(?: HTML.*)?|HTML(?: \(experimental\))?|TeX Source|Other Formats|Download PDF|PDF|PostScript)$/i;

function readPage(text: string): Result[] {
  const start = submitted.exec(text);
  if (start === null) return [{ line: 1, reason: "not the page of a paper on arXiv" }];
  const below = text.slice(start.index + start[0].length);
  const [title = "", names = "", ...rest] = below
    .slice(0, abstractEnd.exec(below)?.index)
    .split(/\r?\n/)
    .map(collapseWhitespace)
    .filter((line) => line !== "" && !links.test(line));
  const { line } = positionsIn(text)(start.index);
  if (title === "") return [{ line, reason: "an arXiv page without a title" }];
  const abstract = withoutLabel("Abstract", collapseWhitespace(rest.join(" ").replace(/^View (?:a )?PDF\b/, "")));
  const comment = noteOf(below, "Comments");
  const journal = noteOf(below, "Journal reference");
  return [
    withoutEmpty({
      line,
      title: withoutLabel("Title", title),
      abstract,
      authors: namesBetweenCommas(withoutAffiliations(withoutLabel("Authors?", names))),
      // The date of the first version, which comes first.
      published: dateMeant(start[1]!),
      ...identifiersIn([/\barXiv:\S+/i.exec(text)?.[0] ?? "", /Related DOI:\s*(\S+)/.exec(text)?.[1] ?? ""]),
      warnings: [
        ...warningsFromNotes({ comment, journal, abstract }),
        ...(abstract.search(hiddenUrl) >= 0 ? [{ field: "abstract", message: "“this https URL” stands for a URL; write that instead" }] : []), // prettier-ignore
      ],
    }),
  ];
}

/** The value of a label in the table below the abstract. */
function noteOf(text: string, label: string): string {
  return collapseWhitespace(new RegExp(`^[ \\t]*${label}:(.*)$`, "m").exec(text)?.[1] ?? "");
}

/** Labels are hidden on the page, but some browsers copy them. */
function withoutLabel(label: string, text: string): string {
  return text.replace(new RegExp(`^${label}:\\s*`), "");
}
