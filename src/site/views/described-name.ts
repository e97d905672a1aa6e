import type { Thing, WithContext } from "schema-dts";
import type { EntityPage } from "../../model/page.ts";
import { absoluteUrl } from "../settings.ts";
import { namePath } from "./entity-pages.ts";

/** What schema.org calls the kinds; it has no word for a method or a series of conferences. */
const types = { authors: "Person", datasets: "Dataset", systems: "Thing", venues: "Thing" } as const;

/** What a name page is about, for schema.org; undefined for a year, which is no thing. */
export function describedName(name: EntityPage): WithContext<Thing> | undefined {
  if (name.kind === "years") return undefined;
  return {
    "@context": "https://schema.org",
    "@type": types[name.kind],
    "@id": absoluteUrl(namePath(name)),
    name: name.name,
    description: name.meaning,
    url: name.link,
    alternateName: name.aliases.length === 0 ? undefined : name.aliases,
  };
}
