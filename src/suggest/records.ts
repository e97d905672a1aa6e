import { bareIdentifier } from "../content/identifiers.ts";
import { type IdentifierKind, recordUrl } from "../model/identifiers.ts";
import type { Draft } from "./draft.ts";

/** A page that shows the facts of a paper. */
export interface RecordPage {
  page: string;
  /** Where its text is copied from, and what that is called in a sentence. */
  texts: { href: string; text: string }[];
  /** Whether such a text can be pasted whole. */
  isWhole: boolean;
}

const pages: [IdentifierKind, isWhole: boolean, texts: (page: string, id: string) => RecordPage["texts"]][] = [
  ["arxiv", true, (page, id) => [
    { href: page, text: `arXiv’s page of ${id}` },
    { href: `https://export.arxiv.org/api/query?id_list=${encodeURIComponent(id)}`, text: "its record" },
  ]],
  ["acl", true, (page) => [{ href: page.replace(/\/$/, ".bib"), text: "the BibTeX of the ACL Anthology" }]],
  ["openreview", true, (page) => [{ href: page, text: "its page at OpenReview" }]],
  ["doi", false, (page) => [{ href: page, text: "its page at the publisher" }]],
]; // prettier-ignore

/** The pages that the identifiers of a draft lead to; the best one first. */
export function recordsOf(draft: Draft): RecordPage[] {
  return pages.flatMap(([kind, isWhole, texts]) => {
    const id = bareIdentifier(kind, draft[kind] ?? "");
    if (id === undefined) return [];
    const page = recordUrl(kind, id);
    return [{ page, texts: texts(page, id), isWhole }];
  });
}
