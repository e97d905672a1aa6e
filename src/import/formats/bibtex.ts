import { positionsIn } from "../../lib/positions.ts";
import { type Result, sourceFormat } from "../../model/source-record.ts";
import { type BibtexEntry, readEntries } from "./bibtex/entries.ts";
import { withInherited } from "./bibtex/inherit.ts";
import { entryToRecord } from "./bibtex/record.ts";
import type { BibtexFault } from "./bibtex/syntax.ts";

/** BibTeX and BibLaTeX. */
export const bibtex = sourceFormat({
  id: "bibtex",
  label: "BibTeX",
  detect,
  read: readBibtex,
});

/** Whether an entry begins at the start of a line: with a key, or with a field behind a key of several words or none. */
function detect(text: string): boolean {
  const start = /(?<![^\r\n])[ \t]*@\s*(?!string|comment|preamble)[a-z][\w-]*\s*[{(]\s*/gi;
  const keyOrField = /(?:[^\s,]+\s*)?,|[^,={}"]{0,200},?\s{0,40}[a-z][\w-]{0,60}\s{0,40}=\s*["{\w]/iy;
  return [...text.matchAll(start)].some(({ 0: { length }, index }) => {
    keyOrField.lastIndex = index + length;
    return keyOrField.test(text);
  });
}

/** Entries of styles and sets of others. */
const noPapers = new Set(["set", "control", "xdata", "bibnote", "ieeetranbstctl"]);

function readBibtex(given: string): Result[] {
  const text = given.replace(/\r\n?/g, "\n");
  const at = positionsIn(text);
  const parts = readEntries(text);
  const faults = parts.filter((part): part is BibtexFault => "reason" in part);
  const entries = parts.filter((part): part is BibtexEntry => "fields" in part);
  const papers = withInherited(entries).filter(({ entry }) => !noPapers.has(entry.type));
  return [
    ...papers.map((paper) => entryToRecord(paper, at(paper.entry.start).line)),
    ...faults.map(({ start, reason }) => ({ line: at(start).line, reason: `invalid BibTeX (${reason})` })),
  ];
}
