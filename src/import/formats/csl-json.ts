import { dateMeant } from "../../content/date-meant.ts";
import { identifiersIn } from "../../content/identifiers.ts";
import { isObject } from "../../lib/is-object.ts";
import { type SourceRecord, withoutEmpty } from "../../model/source-record.ts";
import { namesOf } from "../names.ts";

/** The fields of a CSL-JSON item that a paper needs. */
export type CslInput = {
  [field in "title" | "abstract" | "author" | "issued" | "container-title" | "event-title" | "event" | "DOI" | "URL" | "number" | "note"]?: unknown;
}; // prettier-ignore

/** A paper from a CSL-JSON item, which the parsers of BibTeX and RIS return too. */
export function cslToRecord(item: CslInput, line: number): SourceRecord {
  const venue = [item["container-title"], item["event-title"], item.event]
    .flat()
    .find((value) => typeof value === "string" && value.trim() !== "");
  return withoutEmpty({
    line,
    title: text(item.title),
    abstract: text(item.abstract),
    authors: namesOf(item.author),
    published: published(item.issued),
    venue: text(venue),
    ...identifiersIn([item.DOI, item.URL, item.number, item.note].filter((value) => typeof value === "string")),
  });
}

/** A text as it is, HTML and all. */
function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function published(issued: unknown): string | undefined {
  const { "date-parts": ranges, raw } = isObject(issued) ? issued : {};
  const first: unknown = Array.isArray(ranges) ? ranges[0] : undefined;
  // Some programs write numbers as text.
  const parts = (Array.isArray(first) ? first : []).map((part) => (typeof part === "string" ? Number(part) : part));
  const unknown = parts.findIndex((part) => !Number.isInteger(part) || part < 1);
  const known = unknown < 0 ? parts : parts.slice(0, unknown);
  if (known.length > 0) return known.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
  if (typeof raw !== "string") return undefined;
  // RIS writes `2020/03/01/` and leaves parts empty: `2020///`.
  const date = raw.trim().replace(/\/+$/, "");
  return dateMeant(date) ?? date;
}
