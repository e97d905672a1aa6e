import { isObject } from "../../../lib/is-object.ts";
import type { Dialect } from "./dialect.ts";

/** CSL-JSON, and the answers of Crossref, which have lists for titles and more dates. */
export const csl: Dialect = {
  label: "CSL-JSON and Crossref",
  keys: [["issued"], ["container-title"], ["author", "type"], ["DOI", "type"]],
  aliases: {
    published: ["issued", "published", "published-online", "posted", "published-print"],
    venue: ["container-title", "event-title", "event"],
    issue: ["issue"],
    notes: ["number", "note"],
  },
  // Crossref names texts for machines, too, which people cannot open.
  prepare: ({ link, ...rest }) => ({
    ...rest,
    link: Array.isArray(link) ? link.filter((one) => isObject(one) && one["content-type"] === "application/pdf" && !/^https?:\/\/api\./.test(String(one["URL"]))) : link,
  }),
}; // prettier-ignore
