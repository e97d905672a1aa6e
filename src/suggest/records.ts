import { bareIdentifier } from "../pipeline/parse/identifiers.ts";
import type { Draft } from "./draft.ts";

/** A page that shows the facts of a paper. */
export interface RecordPage {
  /** Its address. */
  href: string;
  /** What it is called in a sentence. */
  text: string;
  /** Whether its text can be pasted whole. */
  isWhole: boolean;
}

/** The pages that the identifiers of a draft lead to; the best one first. */
export function recordsOf({ arxiv, acl, openreview, doi }: Draft): RecordPage[] {
  const id = bareIdentifier("arxiv", arxiv);
  const anthology = bareIdentifier("acl", acl) ?? acl.trim();
  const forum = bareIdentifier("openreview", openreview) ?? openreview.trim();
  const bareDoi = bareIdentifier("doi", doi);
  const found: (RecordPage | false)[] = [
    id !== undefined && { href: `https://arxiv.org/abs/${id}`, text: `arXiv’s page of ${id}`, isWhole: true },
    id !== undefined && { href: `https://export.arxiv.org/api/query?id_list=${encodeURIComponent(id)}`, text: "its record", isWhole: true },
    anthology !== "" && { href: `https://aclanthology.org/${encodeURIComponent(anthology)}.bib`, text: "the BibTeX of the ACL Anthology", isWhole: true },
    forum !== "" && { href: `https://openreview.net/forum?id=${encodeURIComponent(forum)}`, text: "its page at OpenReview", isWhole: true },
    bareDoi !== undefined && { href: `https://doi.org/${encodeURI(bareDoi)}`, text: "its page at the publisher", isWhole: false },
  ]; // prettier-ignore
  return found.filter((record) => record !== false);
}
