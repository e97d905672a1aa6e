import { recordUrl } from "../model/record-url.ts";
import type { SourceRecord } from "../model/source-record.ts";

const told = ["title", "authors", "published", "doi"] as const;

/** A record of arXiv with the address where all that it says was seen. */
export function withArxivSources(record: SourceRecord): SourceRecord {
  if (record.arxiv === undefined) return record;
  const address = recordUrl("arxiv", record.arxiv);
  const seen = told.filter((field) => record[field] !== undefined);
  return {
    ...record,
    sources: Object.fromEntries(seen.map((field) => [field, address])),
  };
}
