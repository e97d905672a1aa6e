import type { SourceRecord } from "../model/source-record.ts";

/** Stands where the abstract will stand. It is so short that the check asks about it until it is replaced. */
export const abstractPlaceholder = "The abstract is still to be written here.";

/** A record whose abstract is not known yet, made fit to be written as a file that a person completes. */
export function withAbstractPlaceholder(record: SourceRecord): SourceRecord {
  return { ...record, abstract: record.abstract?.trim() || abstractPlaceholder };
}
