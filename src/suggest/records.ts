import { bareIdentifier } from "../content/identifiers.ts";
import { type IdentifierKind, recordUrl } from "../model/identifiers.ts";
import type { Draft } from "./draft.ts";

/** Where the text of a record is copied from, and what that is called in a sentence. */
type Texts = { href: string; text: string }[];

/** Whether the text of a record can be pasted whole, and its places. */
const pages: [IdentifierKind, isWhole: boolean, texts: (page: string, id: string) => Texts][] = [
  ["arxiv", true, (page, id) => [
    { href: page, text: `arXiv’s page of ${id}` },
    { href: `https://export.arxiv.org/api/query?id_list=${encodeURIComponent(id)}`, text: "its record" },
  ]],
  ["acl", true, (page) => [{ href: page.replace(/\/$/, ".bib"), text: "the BibTeX of the ACL Anthology" }]],
  ["openreview", true, (page) => [{ href: page, text: "its page at OpenReview" }]],
  ["doi", false, (page) => [{ href: page, text: "its page at the publisher" }]],
]; // prettier-ignore

/** The pages that the identifiers of a draft lead to; the best one first. */
export function recordsOf(draft: Draft): { page: string; texts: Texts; isWhole: boolean }[] {
  return pages.flatMap(([kind, isWhole, texts]) => {
    const id = bareIdentifier(kind, draft[kind] ?? "");
    if (id === undefined) return [];
    const page = recordUrl(kind, id);
    return [{ page, texts: texts(page, id), isWhole }];
  });
}
