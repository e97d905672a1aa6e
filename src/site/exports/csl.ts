import { parse as parseName } from "@citation-js/name";
import type { PaperPage } from "../../model/page.ts";

/** What a citation needs of a paper. */
export type Citable = Pick<
  PaperPage,
  "id" | "title" | "authors" | "published" | "venue" | "arxiv" | "doi" | "openreview" | "acl"
>;

/** A CSL-JSON item; see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html. */
export type CslItem = { id: string; type: string; title: string } & Record<string, unknown>;

/** Venues known to be journals; others that a paper names are taken for conferences. */
const journal =
  /\b(?:journal|transactions|letters|review|nature|science|tmlr|jmlr|tacl|jair|tpami|tnnls|access|magazine|neurocomputing)\b/i;

/** A paper as a CSL-JSON item. A field without a value is left out, never guessed. */
export function toCsl(paper: Citable): CslItem {
  return {
    id: paper.id,
    type: cslType(paper),
    title: paper.title,
    ...(paper.authors.length > 0 && { author: paper.authors.map(({ name }) => cslName(name)) }),
    ...(paper.published !== undefined && { issued: { "date-parts": [paper.published.split("-").map(Number)] } }),
    ...(paper.venue !== undefined && { "container-title": paper.venue }),
    ...(paper.venue === undefined &&
      paper.arxiv !== undefined && { publisher: "arXiv", number: `arXiv:${paper.arxiv}` }),
    ...(paper.doi !== undefined && { DOI: paper.doi }),
    ...url(paper),
  };
}

/** Whether a venue is a journal rather than a conference. */
export function isJournal(venue: string): boolean {
  return journal.test(venue);
}

function cslType({ venue, arxiv }: Citable): string {
  if (venue !== undefined) return isJournal(venue) ? "article-journal" : "paper-conference";
  return arxiv !== undefined ? "article" : "document";
}

function cslName(name: string): Record<string, string | undefined> {
  return /\s/.test(name) ? parseName(name) : { literal: name };
}

/** The original record, which is the version to cite. */
function url({ acl, doi, arxiv, openreview }: Citable): { URL?: string } {
  if (acl !== undefined) return { URL: `https://aclanthology.org/${acl}/` };
  if (doi !== undefined) return { URL: `https://doi.org/${encodeURI(doi)}` };
  if (arxiv !== undefined) return { URL: `https://arxiv.org/abs/${arxiv}` };
  return openreview === undefined ? {} : { URL: `https://openreview.net/forum?id=${openreview}` };
}
