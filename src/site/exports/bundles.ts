import { urls } from "../../model/urls.ts";
import type { PaperPage } from "../../model/page.ts";
import { absoluteUrl } from "../settings.ts";
import { citationFormats } from "./citations.ts";
import { csvFile, csvRow, joined, type TableRow } from "./csv.ts";
import { paperPage } from "../generated.ts";

/** A file of many papers: how one becomes an entry of it, and entries the file. */
export interface BundleFormat {
  extension: string;
  label: string;
  entry(page: PaperPage): string;
  file(entries: string[]): string;
}

/** What a collection or topic can be taken away as: the citation formats, and a table for spreadsheets. */
export const bundleFormats: BundleFormat[] = [
  ...citationFormats,
  { extension: "csv", label: "CSV", entry: (page) => csvRow(tableRow(page)), file: (rows) => csvFile(rows) },
];

function tableRow(page: PaperPage): TableRow {
  return {
    ...page,
    authors: joined(page.authors.map(({ name }) => name)),
    topics: joined(page.topics.map(({ label }) => label)),
    url: absoluteUrl(urls.paper(page.id)),
  };
}

/** Entries already made. A paper stands in the file of every topic it has; reading it anew each time took 8 s at 1,000 papers. */
const made = new Map<string, string>();

/** A file of some papers. */
export function bundleFile(extension: string, ids: string[]): string {
  const format = bundleFormats.find((candidate) => candidate.extension === extension)!;
  if (import.meta.env.DEV) made.clear();
  for (const id of ids) {
    if (made.has(`${extension} ${id}`)) continue;
    const { page } = paperPage(id);
    for (const one of bundleFormats) made.set(`${one.extension} ${id}`, one.entry(page));
  }
  return format.file(ids.map((id) => made.get(`${extension} ${id}`)!));
}
