import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { type Citable, type CslItem, toCsl } from "./csl.ts";

// The id is stable once published, so it serves as the citation key.
plugins.config.get("@bibtex")["format"]!["useIdAsLabel"] = true;

/** A citation format: how papers become one file of it. */
export interface CitationFormat {
  extension: string;
  label: string;
  mediaType: string;
  write(papers: Citable[]): string;
}

/** The formats for reference managers. One line here adds a format to every page and bundle. */
export const citationFormats: CitationFormat[] = [
  { extension: "bib", label: "BibTeX", mediaType: "application/x-bibtex", write: (papers) => lines("bibtex", papers.map(toBibTexItem)) },
  { extension: "ris", label: "RIS", mediaType: "application/x-research-info-systems", write: (papers) => lines("ris", papers.map(toCsl)) },
  {
    extension: "csl.json",
    label: "CSL-JSON",
    mediaType: "application/vnd.citationstyles.csl+json",
    write: (papers) => `${JSON.stringify(papers.map(toCsl), undefined, 1)}\n`,
  },
];

function lines(format: string, items: CslItem[]): string {
  return items.map((item) => `${plugins.output.format(format, [item]).trim()}\n`).join("\n");
}

/** BibTeX has no field for a day: Citation.js would write `month = {mar 15}`. */
function toBibTexItem(paper: Citable): CslItem {
  return toCsl({ ...paper, published: paper.published?.slice(0, 7) });
}
