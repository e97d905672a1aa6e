import type { EntityKind, EntityPage } from "../../model/page.ts";
import { allNames, siteIndex } from "../generated.ts";

/** What readers call each kind of name. */
export const nameLabels: Record<EntityKind, { one: string; many: string; lead: string }> = {
  systems: {
    one: "System",
    many: "Systems",
    lead: "Methods, models, data sets and libraries that a paper introduces under a name of its own.",
  },
  datasets: {
    one: "Data set",
    many: "Data sets",
    lead: "Data sets and benchmarks that an abstract names as its own evidence.",
  },
  authors: { one: "Author", many: "Authors", lead: "Everyone who wrote one of the papers, by number of papers." },
  venues: { one: "Venue", many: "Venues", lead: "Where the papers were published, all years of a venue together." },
  years: { one: "Year", many: "Years", lead: "The papers by the year in which they were first public." },
};

/** Hosts allow some 20,000 files: a large collection has no page for who wrote a single paper of it. */
const manyPapers = 2000;

/** The address of a name's page, without the base. */
export function namePath({ kind, id }: Pick<EntityPage, "kind" | "id">): string {
  return `/${kind}/${id}/`;
}

/** The names that have a page. */
export function namesWithPages(): EntityPage[] {
  const large = siteIndex().papers.length > manyPapers;
  return allNames().filter(({ kind, papers }) => !(large && kind === "authors" && papers.length < 2));
}

let known: { names: EntityPage[]; byKey: Map<string, EntityPage> } | undefined;

/** The page of a name by what papers call it, if it has one. */
export function namePageOf(kind: EntityKind, key: string): EntityPage | undefined {
  const names = allNames();
  if (known?.names !== names) {
    const entries = namesWithPages().flatMap((page) =>
      [page.name, page.id, ...page.aliases].map((name): [string, EntityPage] => [keyOf(page.kind, name), page]),
    );
    known = { names, byKey: new Map(entries.reverse()) };
  }
  return known.byKey.get(keyOf(kind, key));
}

function keyOf(kind: EntityKind, name: string): string {
  return `${kind}:${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")}`;
}
