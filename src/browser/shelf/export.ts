import { type KeptPaper, type Shelf, writeShelf } from "./shelf.ts";

/** A file that the shelf can be saved as. */
export interface ShelfFormat {
  extension: string;
  label: string;
  mediaType: string;
  file(shelf: Shelf, paperUrl: (id: string) => string): string | Promise<string>;
}

const cited = (extension: string, shelf: Shelf) =>
  shelf.map(({ citations }) => citations[extension] ?? "").filter(Boolean);

/** Every format; a line here adds one to the page. */
export const shelfFormats: ShelfFormat[] = [
  { extension: "bib", label: "BibTeX", mediaType: "application/x-bibtex", file: (shelf) => `${cited("bib", shelf).join("\n\n")}\n` },
  { extension: "ris", label: "RIS", mediaType: "application/x-research-info-systems", file: (shelf) => `${cited("ris", shelf).join("\n\n")}\n` },
  { extension: "csl.json", label: "CSL-JSON", mediaType: "application/json", file: (shelf) => `[\n${cited("csl.json", shelf).join(",\n")}\n]\n` },
  { extension: "csv", label: "CSV", mediaType: "text/csv", file: table },
  { extension: "md", label: "Markdown", mediaType: "text/markdown", file: markdown },
  { extension: "json", label: "Backup", mediaType: "application/json", file: writeShelf },
]; // prettier-ignore

/** The columns that the site's own table has, and the reader's notes. What writes CSV is loaded when it is wanted. */
async function table(shelf: Shelf, paperUrl: (id: string) => string): Promise<string> {
  const { csvFile, csvRow, joined } = await import("../../site/exports/csv.ts");
  const rows = shelf.map(({ id, title, authors, year: published, venue, identifiers, topics, note }) => {
    const lists = { authors: joined(authors), topics: joined(Object.values(topics).flat()) };
    return csvRow({ ...identifiers, ...lists, id, title, venue, published, url: paperUrl(id) }, [note]);
  });
  return csvFile(rows, ["note"]);
}

/** Notes are words like the rest: a shelf may come from somebody else. What writes Markdown is loaded when it is wanted. */
async function markdown(shelf: Shelf, paperUrl: (id: string) => string): Promise<string> {
  const { heading, linkTo, list, words } = await import("../../site/exports/markdown.ts");
  const items = shelf.map((paper) => ({
    line: [linkTo(paper.title, paperUrl(paper.id)), words(factsOf(paper))],
    quote: paper.note.trim(),
  }));
  return `${[heading(1, [words("My shelf")]), ...(items.length === 0 ? [] : [list(items)])].join("\n\n")}\n`;
}

function factsOf({ authors, venue, year }: KeptPaper): string {
  const published = [venue, venue.includes(year) ? "" : year].filter(Boolean).join(", ");
  const facts = [authors.join(", "), published].filter(Boolean);
  return facts.map((fact) => `. ${fact}`).join("");
}
