import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { type Citable, type CslItem, type CslName, toCsl, toRis } from "./csl.ts";

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

/**
 * Signs that mean something to TeX, or to Citation.js, which takes `<b>` for bold. Braces are written by their names: BibTeX
 * counts them even behind a backslash, so that one alone would swallow the entries that follow.
 */
const signs = new Map(Object.entries({
  "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "<": "\\textless{}", ">": "\\textgreater{}",
  "^": "\\textasciicircum{}", "~": "\\textasciitilde{}", "&": "\\&", "%": "\\%", $: "\\$", "#": "\\#", _: "\\_",
})); // prettier-ignore

/**
 * A text as the value of a field of BibTeX.
 * @example escapeTex("R&D {x}") // "R\\&D \\textbraceleft{}x\\textbraceright{}"
 */
export function escapeTex(text: string): string {
  return text.replace(/[\\{}<>^~&%$#_]/g, (sign) => signs.get(sign)!).replace(ligatures, "{}$&");
}

/** Signs that TeX would join to one with the sign before them: a dash, a quotation mark, an inverted one. */
const ligatures = /(?<=-)-|(?<=`)`|(?<=')'|(?<=[?!])`|(?<=,),/g;

/** The parts of a name; a comma, an "and" or an equals sign in one would make two of it. */
function texName(name: CslName): CslName {
  const parts = Object.entries(name) as [keyof CslName, string][];
  return Object.fromEntries(parts.map(([part, text]) => [part, guarded(escapeTex(text))]));
}

function guarded(text: string): string {
  return text.replace(/[,=]/g, "{$&}").replace(/(?<!\S)and(?!\S)/gi, "{$&}");
}
