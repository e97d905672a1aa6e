import type { SourceFormat } from "../../model/source-record.ts";
import { arxivAtom } from "./arxiv-atom.ts";
import { arxivPage } from "./arxiv-page.ts";
import { bibtex } from "./bibtex.ts";
import { csv } from "./csv.ts";
import { endnote } from "./endnote.ts";
import { endnoteXml } from "./endnote-xml.ts";
import { json, jsonLines } from "./json.ts";
import { listing } from "./listing.ts";
import { otherFiles } from "./others/files.ts";
import { otherJson } from "./others/json.ts";
import { firstLine } from "./others/refusal.ts";
import { otherTexts } from "./others/texts.ts";
import { pubmed } from "./pubmed.ts";
import { pubmedXml } from "./pubmed-xml.ts";
import { ris } from "./ris.ts";
import { webOfScience } from "./web-of-science.ts";

/** Formats with marks of their own, in the order in which they are tried. */
const marked = [
  arxivAtom,
  bibtex,
  pubmed,
  pubmedXml,
  ris,
  webOfScience,
  endnote,
  endnoteXml,
  jsonLines,
  json,
  csv,
  arxivPage,
];

/** The input formats. One file and one line here add a format everywhere. */
export const formats: SourceFormat[] = [...marked, listing];

/** The format that has no marks: it is tried last, and only takes a text that looks like it. */
export const fallbackFormat = listing;

/** Any other text: nothing in it is taken for a paper. */
const unrecognised: SourceFormat = {
  id: "unrecognised",
  label: "no format that is read",
  detect: () => true,
  parse: (text) => {
    const reason = `no format is recognised, expected ${marked.map(({ label }) => label).join(", ")}, or titles and abstracts in turn`;
    return { records: [], refused: text.trim() === "" ? [] : [{ line: firstLine(text), reason }] };
  },
};

/** The format of a text, detected by its content. A text in none of `formats` has one that refuses it by name. */
export function detectFormat(text: string): SourceFormat {
  const tried = [...otherFiles, ...otherJson, ...marked, ...otherTexts, listing];
  return tried.find((format) => format.detect(text)) ?? unrecognised;
}
