import { isObject } from "../../lib/is-object.ts";
import type { PaperRecord } from "../../model/paper-record.ts";

/**
 * A paper on the shelf, with all that the shelf shows and exports of it, so that nothing has to be loaded again. What is
 * not known is empty. Identifiers go by their names in the content format, which another version of the site may extend.
 */
export interface KeptPaper extends Required<Omit<PaperRecord, "abstractMarkup" | "identifiers">> {
  identifiers: Record<string, string>;
  note: string;
}

const longestNote = 20_000;

/** Whether a text may be part of an address of a paper. */
export function isPaperId(id: unknown): id is string {
  return typeof id === "string" && /^[a-z0-9-]{1,120}$/.test(id);
}

/** A paper as it is put on the shelf. */
export function toKeptPaper(record: PaperRecord): KeptPaper {
  return readKeptPaper(record)!;
}

/** Reads a value of unknown origin as a paper; whatever does not fit is left out, without an id there is none. */
export function readKeptPaper(value: unknown): KeptPaper | undefined {
  if (!isObject(value) || !isPaperId(value["id"])) return undefined;
  return {
    id: value["id"],
    title: text(value["title"]) || value["id"],
    authors: texts(value["authors"]),
    year: text(value["year"]),
    venue: text(value["venue"]),
    identifiers: record(value["identifiers"], text),
    topics: record(value["topics"], texts),
    systems: texts(value["systems"]),
    datasets: texts(value["datasets"]),
    results: texts(value["results"]),
    citations: record(value["citations"], text),
    note: text(value["note"]).slice(0, longestNote),
  };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function record<T>(value: unknown, read: (one: unknown) => T): Record<string, T> {
  if (!isObject(value)) return {};
  const entries = Object.entries(value).filter(([key]) => /^[a-z][a-z.-]{0,40}$/.test(key));
  return Object.fromEntries(entries.map(([key, one]) => [key, read(one)]));
}
