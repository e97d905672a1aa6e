import { isObject } from "../../../lib/is-object.ts";
import type { Dialect } from "./dialect.ts";

/** Works of OpenAlex. Its keywords are a classifier's, not the authors'. */
export const openAlex: Dialect = {
  label: "OpenAlex",
  keys: [["abstract_inverted_index"], ["authorships"], ["display_name", "publication_year"]],
  aliases: {
    venue: ["primary_location.source.display_name", "host_venue.display_name", "host_venue.name"],
    publisher: ["primary_location.source.host_organization_name", "host_venue.publisher"],
    addresses: ["primary_location.landing_page_url", "primary_location.pdf_url", "best_oa_location.pdf_url", "open_access.oa_url", "id"],
    notes: ["locations.landing_page_url", "alternate_host_venues.url"],
    keywords: [],
  }, // prettier-ignore
  prepare: ({ abstract_inverted_index: index, authorships, ...item }) => ({
    ...item,
    ...(isObject(index) && { abstract: textOfIndex(index) }),
    ...(Array.isArray(authorships) && { authors: authorships.map(nameOf) }),
    ...(isRepository(item["primary_location"]) && { host_venue: undefined, primary_location: withoutSource(item) }),
  }),
};

/** The text of an index that has the positions of each word. */
function textOfIndex(index: Record<string, unknown>): string {
  const words = Object.entries(index).flatMap(([word, positions]) =>
    Array.isArray(positions) ? positions.map((position) => ({ word, position: Number(position) })) : [],
  );
  return words.sort((a, b) => a.position - b.position).map(({ word }) => word).join(" "); // prettier-ignore
}

function nameOf(authorship: unknown): unknown {
  const { author, raw_author_name: raw } = isObject(authorship) ? authorship : {};
  return isObject(author) ? (author["display_name"] ?? raw) : raw;
}

/** A repository of preprints is no venue. */
function isRepository(location: unknown): location is Record<string, unknown> {
  return isObject(location) && isObject(location["source"]) && location["source"]["type"] === "repository";
}

function withoutSource({ primary_location: location }: Record<string, unknown>): unknown {
  const { source: _, ...rest } = location as Record<string, unknown>;
  return rest;
}
