/** A paper on the shelf, with all that the shelf shows and exports of it, so that nothing has to be fetched again. */
export interface KeptPaper {
  id: string;
  title: string;
  authors: string[];
  year: string;
  venue: string;
  /** By their names in the content format: arxiv, doi, openreview, acl. */
  identifiers: Record<string, string>;
  /** Labels of topics by facet id. */
  topics: Record<string, string[]>;
  systems: string[];
  datasets: string[];
  results: string[];
  /** Entries by file extension: bib, ris, csl.json. */
  citations: Record<string, string>;
  note: string;
}

const longestNote = 20_000;

/** Whether a text may be part of an address of a paper. */
export function isPaperId(id: unknown): id is string {
  return typeof id === "string" && /^[a-z0-9-]{1,120}$/.test(id);
}

/** Reads a value of unknown origin as a paper; whatever does not fit is left out, without an id there is none. */
export function readKeptPaper(value: unknown): KeptPaper | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const data = value as Record<string, unknown>;
  if (!isPaperId(data["id"])) return undefined;
  return {
    id: data["id"],
    title: text(data["title"]) || data["id"],
    authors: texts(data["authors"]),
    year: text(data["year"]),
    venue: text(data["venue"]),
    identifiers: record(data["identifiers"], text),
    topics: record(data["topics"], texts),
    systems: texts(data["systems"]),
    datasets: texts(data["datasets"]),
    results: texts(data["results"]),
    citations: record(data["citations"], text),
    note: text(data["note"]).slice(0, longestNote),
  };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function record<T>(value: unknown, read: (one: unknown) => T): Record<string, T> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value).filter(([key]) => /^[a-z][a-z.-]{0,40}$/.test(key));
  return Object.fromEntries(entries.map(([key, one]) => [key, read(one)]));
}
