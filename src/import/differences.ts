import { isObject } from "../lib/is-object.ts";
import { identifierKinds } from "../model/identifiers.ts";
import type { Paper } from "../model/paper.ts";
import type { NormalizedRecord } from "./normalize-record.ts";
import type { Fields } from "./paper-file.ts";

const bibliographic = ["title", "authors", "published", "venue", ...identifierKinds, "links", "sources"] as const;

/** The bibliographic fields of a record, as front matter. */
export function bibliographicFields(paper: NormalizedRecord): Fields {
  return Object.fromEntries(bibliographic.map((field) => [field, paper[field]]));
}

/** The fields of a record whose values differ in content. Values that only content has are no difference. */
export function differences(paper: NormalizedRecord, known: Paper): string[] {
  const fields = bibliographic.filter((field) => paper[field] !== undefined && !includes(known[field], paper[field]));
  return [...fields, ...(paper.abstract !== undefined && paper.abstract !== known.abstract ? ["abstract"] : [])];
}

/** Whether a value of content has all that a record's value has; one URL and a list of one are the same. */
function includes(known: unknown, given: unknown): boolean {
  if (Array.isArray(known)) {
    const list = Array.isArray(given) ? given : [given];
    return list.length === known.length && list.every((value, index) => includes(known[index], value));
  }
  if (isObject(known) && isObject(given)) {
    return Object.entries(given).every(([key, value]) => includes(known[key], value));
  }
  return known === given;
}
