import type { KeptPaper } from "./kept-paper.ts";
import { type Shelf, writeShelf } from "./shelf.ts";

/** A file that the shelf can be saved as. */
export interface ShelfFormat {
  extension: string;
  label: string;
  mediaType: string;
  file(shelf: Shelf, paperUrl: (id: string) => string): string;
}

const cited = (extension: string) => (shelf: Shelf) =>
  shelf.map(({ citations }) => citations[extension] ?? "").filter(Boolean);

/** Every format; a line here adds one to the page. */
export const shelfFormats: ShelfFormat[] = [
  { extension: "bib", label: "BibTeX", mediaType: "application/x-bibtex", file: (shelf) => `${cited("bib")(shelf).join("\n\n")}\n` }, // prettier-ignore
  { extension: "ris", label: "RIS", mediaType: "application/x-research-info-systems", file: (shelf) => `${cited("ris")(shelf).join("\n\n")}\n` }, // prettier-ignore
  { extension: "csl.json", label: "CSL-JSON", mediaType: "application/json", file: (shelf) => `[\n${cited("csl.json")(shelf).join(",\n")}\n]\n` }, // prettier-ignore
  { extension: "md", label: "Markdown", mediaType: "text/markdown", file: markdown },
  { extension: "json", label: "Backup", mediaType: "application/json", file: writeShelf },
];

function markdown(shelf: Shelf, paperUrl: (id: string) => string): string {
  return `# My shelf\n\n${shelf.map((paper) => entry(paper, paperUrl(paper.id))).join("\n")}`;
}

function entry({ title, authors, venue, year, note }: KeptPaper, url: string): string {
  const facts = [authors.join(", "), [venue, venue.includes(year) ? "" : year].filter(Boolean).join(", ")];
  const lines = [`- [${title.replace(/[[\]\\]/g, "\\$&")}](${url})`, ...facts.filter(Boolean)];
  const quoted = note === "" ? "" : `\n${note.trim().replace(/^/gm, "  > ")}\n`;
  return `${lines.join(". ")}\n${quoted}`;
}
