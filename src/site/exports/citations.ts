import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { escapeTex, texName } from "./bibtex-text.ts";
import { toRis } from "./ris.ts";
import { type Citable, type CslItem, toCsl } from "./csl.ts";

// The id is stable once published, so it serves as the citation key.
const bibtex = plugins.config.get("@bibtex")["format"]!;
bibtex["useIdAsLabel"] = true;
// The check would take the hyphens out of it.
bibtex["checkLabel"] = false;
// It would leave out every letter that has no name in TeX: a title in Chinese would be empty.
bibtex["asciiOnly"] = false;

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
    entry: (paper) => write("bibtex", toBibTexItem(paper)),
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

function write(format: string, item: CslItem): string {
  return `${plugins.output.format(format, [item]).trim()}\n`;
}

/** BibTeX has no field for a day: Citation.js would write `month = {mar 15}`. */
function toBibTexItem(paper: Citable): CslItem {
  const item = toCsl({ ...paper, published: paper.published?.slice(0, 7) });
  const { title, author, "container-title": venue } = item;
  return {
    ...item,
    title: escapeTex(title),
    ...(typeof venue === "string" && { "container-title": escapeTex(venue) }),
    ...(author !== undefined && { author: author.map(texName) }),
  };
}
