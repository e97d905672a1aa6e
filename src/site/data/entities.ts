import { compareText } from "../../lib/compare.ts";
import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { nameKey } from "../../analysis/entities/names.ts";
import { sha256 } from "../../lib/sha256.ts";
import { toId } from "../../lib/to-id.ts";
import type { EntityPage, PaperPage } from "../../model/page.ts";
import { repositoryPath } from "../../model/paths.ts";
import { urls } from "../../model/urls.ts";
import type { Term } from "../../model/topic.ts";
import { newestFirst } from "./topic-page.ts";

type Draft = Omit<EntityPage, "id"> & { key: string };

/**
 * Everything with a name that papers share: systems, data sets, authors, venues and years, each with its papers, newest
 * first. Spellings that differ in case or punctuation, and those that a term lists as aliases, are one name.
 */
export function makeEntities(
  papers: PaperPage[],
  terms: readonly Term[],
  reserved: ReadonlySet<string> = new Set(),
): EntityPage[] {
  const drafts = new Map<string, Draft>();
  const termOf = termsByName(terms);
  const add = (kind: EntityPage["kind"], key: string, name: string, paper: PaperPage, more: Partial<Draft> = {}) => {
    const at = `${kind}:${key}`;
    const draft = drafts.get(at);
    if (draft === undefined) drafts.set(at, { kind, key, name, aliases: [], ...more, papers: [paper.id] });
    else if (draft.papers.at(-1) !== paper.id) draft.papers.push(paper.id);
  };
  for (const paper of papers.toSorted(newestFirst)) {
    for (const { name } of paper.systems) add("systems", nameKey(name), name, paper);
    for (const { name } of paper.datasets) {
      const term = termOf.get(nameKey(name));
      if (term === undefined) add("datasets", nameKey(name), name, paper);
      else add("datasets", nameKey(term.label), term.label, paper, fromTerm(term));
    }
    for (const { id, name } of paper.authors) add("authors", id === "" ? nameKey(name) : id, name, paper);
    const venue = paper.venue === undefined ? "" : venueSeries(paper.venue);
    if (venue !== "") add("venues", nameKey(venue), venue, paper);
    if (paper.year !== undefined) add("years", String(paper.year), String(paper.year), paper);
  }
  return withIds([...drafts.values()], reserved);
}

/** The venue without its year: "ICLR 2024" is one of the series "ICLR". */
export function venueSeries(venue: string): string {
  return collapseWhitespace(venue.replace(/\b(?:19|20)\d\d\b/g, " "));
}

function termsByName(terms: readonly Term[]): Map<string, Term> {
  return new Map(terms.flatMap((term) => [term.label, ...term.aliases].map((name) => [nameKey(name), term])));
}

function fromTerm({ aliases, meaning, link, file }: Term): Partial<Draft> {
  return { aliases, meaning, file: repositoryPath(file), ...(link !== undefined && { link }) };
}

/**
 * Ids from names. Names whose ids would be the same ("C", "C++") get a mark of their key, so that none moves another; so does
 * one whose address a page of the site has.
 */
function withIds(drafts: Draft[], reserved: ReadonlySet<string>): EntityPage[] {
  const slug = ({ kind, name }: Draft) => `${kind}/${toId(name)}`;
  const taken = Map.groupBy(drafts, slug);
  return drafts
    .map((draft) => {
      const { key, ...page } = draft;
      const id = toId(draft.name);
      const unclear = id === "" || taken.get(slug(draft))!.length > 1 || reserved.has(urls.entity(draft.kind, id));
      return { ...page, id: unclear ? [id, mark(key)].filter(Boolean).join("-") : id };
    })
    .sort((a, b) => compareText(a.kind, b.kind) || b.papers.length - a.papers.length || compareText(a.id, b.id));
}

function mark(key: string): string {
  return sha256(key).slice(0, 6);
}
