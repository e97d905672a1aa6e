import type { Thing, WithContext } from "schema-dts";
import type { EntityKind, EntityPage } from "../../model/page.ts";
import { hasPage, urls } from "../../model/urls.ts";
import { allEntities } from "../generated.ts";
import { absoluteUrl } from "../settings.ts";

/** What readers call each kind of entity. */
export const entityLabels: Record<EntityKind, { one: string; many: string; lead: string }> = {
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
  venues: { one: "Venue", many: "Venues", lead: "Where the papers were published; the years of a venue are combined." },
  years: { one: "Year", many: "Years", lead: "The papers by the year in which they first appeared." },
};

/** The entities of a kind, those with most papers first. */
export function entitiesOf(kind: EntityKind): EntityPage[] {
  return allEntities().filter((entity) => entity.kind === kind);
}

let known: { entities: EntityPage[]; byKey: Map<string, EntityPage> } | undefined;

/** The entity that papers name so, by its name, id or an alias. */
export function entityNamed(kind: EntityKind, name: string): EntityPage | undefined {
  const entities = allEntities();
  if (known?.entities !== entities) {
    const entries = entities.flatMap((entity) =>
      [entity.name, entity.id, ...entity.aliases].map((one): [string, EntityPage] => [keyOf(entity.kind, one), entity]),
    );
    known = { entities, byKey: new Map(entries.reverse()) };
  }
  return known.byKey.get(keyOf(kind, name));
}

/** The page of a name. One that no other paper has leads nowhere from the page of its one paper. */
export function entityPageUrl(kind: EntityKind, name: string): string | undefined {
  const entity = entityNamed(kind, name);
  return entity !== undefined && hasPage(entity) ? urls.entity(kind, entity.id) : undefined;
}

function keyOf(kind: EntityKind, name: string): string {
  return `${kind}:${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")}`;
}

/** What schema.org calls the kinds; it has no word for a method or a series of conferences. */
const types = { authors: "Person", datasets: "Dataset", systems: "Thing", venues: "Thing" } as const;

/** What an entity page is about, for schema.org; undefined for a year, which is no thing. */
export function describedEntity(entity: EntityPage): WithContext<Thing> | undefined {
  const { kind, id, name, meaning, link, aliases } = entity;
  if (kind === "years") return undefined;
  return {
    "@context": "https://schema.org",
    "@type": types[kind],
    "@id": absoluteUrl(urls.entity(kind, id)),
    name,
    description: meaning,
    url: link,
    alternateName: aliases.length === 0 ? undefined : aliases,
  };
}
