import { minHashSignature } from "../../lib/near-duplicates.ts";
import type { KnownPaper, PaperPage } from "../../model/page.ts";

/** What is enough of a paper to tell whether another one is the same. */
export function toKnownPaper(page: PaperPage): KnownPaper {
  const { id, titleMarkup: title, arxiv, doi, openreview, acl, formerly, abstractMarkup } = page;
  return { id, title, arxiv, doi, openreview, acl, formerly, runs: Array.from(minHashSignature(abstractMarkup)) };
}
