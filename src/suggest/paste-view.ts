import { element } from "../search/dom.ts";
import type { Draft } from "./draft.ts";
import { recordsOf } from "./records.ts";
import type { Pasted } from "./read-pasted.ts";

/** Nobody pastes a longer text on purpose, and reading it would keep the page busy. */
export const longestPaste = 2_000_000;

/** What came of pasted text, in words. */
export function pastedStatus({ format, papers, refused }: Pasted): string {
  const left = refused.map(({ line, reason }) => `line ${line}: ${reason}`).slice(0, 3);
  const notRead = left.length === 0 ? "" : ` Not read: ${left.join("; ")}.`;
  const open = papers[0]?.warnings.map((warning) => ` To settle: ${warning}.`).join("") ?? "";
  if (papers.length === 0) return `No paper was found in it (read as ${format}).${notRead}`;
  if (papers.length > 1)
    return `Read as ${format}: ${papers.length} papers. The first one is in the form; choose another below.${open}${notRead}`;
  const what = format === "identifier" || format === "title" ? `Read as ${format}; the rest is still to come.` : `Read as ${format}; the form is filled.`; // prettier-ignore
  return `${what}${open}${notRead}`;
}

/** How to get the rest of a paper of which only an identifier is known: this site asks no other one. */
export function recordHelp(draft: Draft): Node[] {
  if (draft.title.trim() !== "" && draft.abstract.trim() !== "") return [];
  const records = recordsOf(draft);
  const whole = records.filter(({ isWhole }) => isWhole);
  const shown = whole.length > 0 ? whole : records.slice(0, 1);
  if (shown.length === 0) return [];
  const links = shown
    .flatMap(({ texts }) => texts)
    .flatMap(({ href, text }, index) => [
      ...(index === 0 ? [] : [" or "]),
      element("a", { href, target: "_blank", rel: "noopener" }, text),
    ]);
  const then = whole.length > 0 ? ", select all of it, copy it and paste it above." : ", and copy title, authors and abstract into the fields."; // prettier-ignore
  return [element("p", {}, "This page asks no other site, so the rest has to come from you. Open ", ...links, then)];
}
