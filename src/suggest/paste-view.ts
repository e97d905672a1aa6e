import { arxivId } from "../lib/arxiv-id.ts";
import { element } from "../search/dom.ts";
import type { Draft } from "./draft.ts";
import type { Pasted } from "./read-pasted.ts";

/** Nobody pastes a longer text on purpose, and reading it would keep the page busy. */
export const longestPaste = 2_000_000;

/** What came of pasted text, in words. */
export function pastedStatus({ format, drafts, refused }: Pasted): string {
  const left = refused.map(({ line, reason }) => `line ${line}: ${reason}`).slice(0, 3);
  const rest = left.length === 0 ? "" : ` Not read: ${left.join("; ")}.`;
  if (drafts.length === 0) return `No paper was found in it (read as ${format}).${rest}`;
  if (drafts.length === 1) return `Read as ${format}; the form is filled.${rest}`;
  return `Read as ${format}: ${drafts.length} papers. The first one is in the form; choose another below.${rest}`;
}

/** How to get the rest of a paper of which only the arXiv identifier is known: this site asks no other one. */
export function arxivHelp({ arxiv, title, abstract }: Draft): Node[] {
  const id = arxivId(arxiv);
  if (id === undefined || (title.trim() !== "" && abstract.trim() !== "")) return [];
  const link = (href: string, text: string) => element("a", { href, target: "_blank", rel: "noopener" }, text);
  return [
    element(
      "p",
      {},
      "This page asks no other site, so the rest has to come from you: open ",
      link(`https://arxiv.org/abs/${id}`, `arXiv’s page of ${id}`),
      ", select all of it, copy it and paste it above. Title, authors, date and abstract are read from it. ",
      link(`https://export.arxiv.org/api/query?id_list=${encodeURIComponent(id)}`, "arXiv’s record"),
      " does as well.",
    ),
  ];
}
