import type { Excluded } from "../model/excluded.ts";
import type { Imported } from "../model/imported.ts";
import type { Rejection, Warning } from "../model/source-record.ts";
import type { ImportedListings } from "./update/imported.ts";
import type { Difference } from "./update/three-way.ts";

export type Outcome = "added" | "unchanged" | "updated" | "kept";

/** Where a record stands; `file` is there when records of several files were given. */
export interface RecordPlace {
  line: number;
  file?: string;
}

/** The result of an import: the files to write, and the report. */
export interface ImportPlan {
  write: Map<string, string>;
  outcomes: (RecordPlace & { id: string; outcome: Outcome; why?: string })[];
  /** Values of the source that are not taken over. */
  differences: (RecordPlace & Difference & { id: string })[];
  /** Records that repeat an earlier one, and the facts that are left out because that one says otherwise. */
  duplicates: (RecordPlace & { id: string; first: RecordPlace; left: string[] })[];
  /** New papers that share a title or an identifier with another one and are not taken for the same. */
  apart: (RecordPlace & { id: string; other: string; because: string })[];
  excluded: (RecordPlace & { title: string; why: string })[];
  /** Papers of the listings at hand that are in content, but no longer in the source. */
  gone: { id: string; title: string; listing: string }[];
  repaired: { id: string; repairs: string[] }[];
  warnings: (RecordPlace & { id: string; warning: Warning })[];
  refused: Rejection[];
  /** What is to be kept as imported, by listing. */
  imported: Map<string, Imported[]>;
}

/** What an import is to know beyond its records. */
export interface ImportOptions {
  /** The listing of records that name none. */
  listing?: string;
  /** Whether values that no person changed follow the source. Without it, no existing file is changed. */
  update: boolean;
  /** The day on which papers are added. */
  today?: string;
  excluded?: readonly Excluded[];
  /** What earlier imports gave. */
  imported?: ImportedListings;
}

/** The place of a record, for a report. */
export function placeOf({ line, file }: RecordPlace): RecordPlace {
  return { line, ...(file !== undefined && { file }) };
}
