import type { SourceRecord } from "../../model/source-record.ts";

/** Leaves out what has no value, so that a record says only what its source says. */
export function withoutEmpty(record: SourceRecord): SourceRecord {
  const kept = Object.entries(record).filter(
    ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as unknown as SourceRecord;
}
