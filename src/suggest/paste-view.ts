import { bareIdentifier } from "../pipeline/parse/identifiers.ts";
import { element } from "../search/dom.ts";
import type { Draft } from "./draft.ts";
import type { Pasted } from "./read-pasted.ts";

/** Nobody pastes a longer text on purpose, and reading it would keep the page busy. */
export const longestPaste = 2_000_000;

/** What came of pasted text, in words. */
export function pastedStatus({ format, papers, refused }: Pasted): string {
  const left = refused.map(({ line, reason }) => `line ${line}: ${reason}`).slice(0, 3);
  const notRead = left.length === 0 ? "" : ` Not read: ${left.join("; ")}.`;
  const open = papers[0]?.doubts.map((doubt) => ` To settle: ${doubt}.`).join("") ?? "";
  if (papers.length === 0) return `No paper was found in it (read as ${format}).${notRead}`;
  if (papers.length > 1)
    return `Read as ${format}: ${papers.length} papers. The first one is in the form; choose another below.${open}${notRead}`;
  const what = format === "identifier" || format === "title" ? `Read as ${format}; the rest is still to come.` : `Read as ${format}; the form is filled.`; // prettier-ignore
  return `${what}${open}${notRead}`;
}

/** How to get the rest of a paper of which only an identifier is known: this site asks no other one. */
export function recordHelp(draft: Draft): Node[] {
  if (draft.title.trim() !== "" && draft.abstract.trim() !== "") return [];
  const places = recordsOf(draft);
  if (places.length === 0) return [];
  const links = places.flatMap(({ href, text }, index) => [
    ...(index === 0 ? [] : [", or "]),
    element("a", { href, target: "_blank", rel: "noopener" }, text),
  ]);
  return [
    element("p", {}, "This page asks no other site, so the rest has to come from you. Open ", ...links, isWhole(draft) ? ", select all of it, copy it and paste it above." : ", and copy title, authors and abstract into the fields."), // prettier-ignore
  ];
}

/** arXiv and the ACL Anthology have a text that is read whole. */
function isWhole({ arxiv, acl }: Draft): boolean {
  return bareIdentifier("arxiv", arxiv) !== undefined || acl.trim() !== "";
}

/** Where the rest of a paper can be found. */
function recordsOf({ arxiv, acl, openreview, doi }: Draft): { href: string; text: string }[] {
  const id = bareIdentifier("arxiv", arxiv);
  const forum = bareIdentifier("openreview", openreview) ?? openreview.trim();
  const bareDoi = bareIdentifier("doi", doi);
  const anthology = bareIdentifier("acl", acl) ?? acl.trim();
  if (id !== undefined) return [{ href: `https://arxiv.org/abs/${id}`, text: `arXiv’s page of ${id}` }, { href: `https://export.arxiv.org/api/query?id_list=${encodeURIComponent(id)}`, text: "its record" }]; // prettier-ignore
  if (anthology !== "") return [{ href: `https://aclanthology.org/${encodeURIComponent(anthology)}.bib`, text: "the BibTeX of the ACL Anthology" }]; // prettier-ignore
  if (forum !== "") return [{ href: `https://openreview.net/forum?id=${encodeURIComponent(forum)}`, text: "its page at OpenReview" }]; // prettier-ignore
  return bareDoi === undefined ? [] : [{ href: `https://doi.org/${encodeURI(bareDoi)}`, text: "its page at the publisher" }]; // prettier-ignore
}
