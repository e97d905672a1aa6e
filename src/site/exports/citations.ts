import { toBibtex } from "./bibtex.ts";
import { type Citable, toCsl } from "./csl.ts";
import { toRis } from "./ris.ts";

/** A citation format: how a paper becomes an entry, and entries a file. */
export interface CitationFormat {
  extension: string;
  label: string;
  mediaType: string;
  entry(paper: Citable): string;
  file(entries: string[]): string;
}

const lines = (entries: string[]) => entries.join("\n");

/** The formats for reference managers. One line here adds a format to every page and bundle. */
export const citationFormats: CitationFormat[] = [
  {
    extension: "bib",
    label: "BibTeX",
    mediaType: "application/x-bibtex",
    entry: toBibtex,
    file: lines,
  },
  {
    extension: "ris",
    label: "RIS",
    mediaType: "application/x-research-info-systems",
    entry: toRis,
    file: lines,
  },
  {
    extension: "csl.json",
    label: "CSL-JSON",
    mediaType: "application/vnd.citationstyles.csl+json",
    entry: (paper) => JSON.stringify(toCsl(paper)),
    file: (entries) => `[\n${entries.join(",\n")}\n]\n`,
  },
];
