import { urls } from "../../model/urls.ts";
import type { PaperPage } from "../../model/page.ts";
import { absoluteUrl } from "../settings.ts";
import { citationFormats } from "./citations.ts";
import { csvFile, csvRow, joined, type TableRow } from "./csv.ts";

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
  const { id, title, published, venue, arxiv, doi, openreview, acl } = page;
  return {
    id,
    title,
    published,
    venue,
    arxiv,
    doi,
    openreview,
    acl,
    authors: joined(page.authors.map(({ name }) => name)),
    topics: joined(page.topics.map(({ label }) => label)),
    url: absoluteUrl(urls.paper(id)),
  };
}
