import { longestAbstract, longestTitle } from "../../model/paper.ts";
import type { Rejection, SourceRecord } from "../../model/source-record.ts";
import { completeRecord } from "./complete-record.ts";
import { IdentifierOwners } from "./identifier-owners.ts";
import { type NormalizedRecord, normalizeRecord } from "../normalize-record.ts";
import { PaperIndex } from "./paper-index.ts";

/** One record per paper, and what was merged, kept apart or rejected. */
export interface Merged {
  papers: NormalizedRecord[];
  /** Records that repeat a paper, and which of their facts are left out because the first one says otherwise. */
  duplicates: { record: NormalizedRecord; first: NormalizedRecord; left: string[] }[];
  /** Papers that share a title or an identifier with an earlier one and are not taken for the same, and why. */
  apart: { paper: NormalizedRecord; other: NormalizedRecord; because: string }[];
  refused: Rejection[];
}

/** Normalizes records and merges those of the same paper. */
export function mergeRecords(records: Iterable<SourceRecord>): Merged {
  const result: Merged = { papers: [], duplicates: [], apart: [], refused: [] };
  const index = new PaperIndex<NormalizedRecord>();
  const owners = new IdentifierOwners<NormalizedRecord>(({ id }) => id);
  for (const given of records) {
    const record = normalizeIfValid(given);
    if ("reason" in record) {
      result.refused.push(record);
      continue;
    }
    const { match: first, apart } = index.find(record);
    (first ?? record).warnings.push(...owners.removeOthers(record, first ?? record));
    index.add(first ?? record, record);
    if (first === undefined) {
      result.papers.push(record);
      result.apart.push(...apart.map(({ item, because }) => ({ paper: record, other: item, because })));
    } else result.duplicates.push({ record, first, left: completeRecord(first, record) });
  }
  return result;
}

/** Text that is far too long is rejected before its repair, which could take minutes. */
function normalizeIfValid(record: SourceRecord): NormalizedRecord | Rejection {
  const { line, file, title = "", abstract = "" } = record;
  const reject = (reason: string) => ({
    ...(file !== undefined && { file }), line, reason, ...(title !== "" && { title: title.slice(0, longestTitle) }),
  }); // prettier-ignore
  const early = tooLong({ title, abstract }, 2);
  if (early !== undefined) return reject(early);
  const paper = normalizeRecord({ ...record, title });
  const missing = paper.abstract === undefined ? "a record without a title" : "an abstract without a title";
  const reason = paper.title === "" ? missing : tooLong(paper, 1);
  return reason === undefined ? paper : reject(reason);
}

function tooLong({ title = "", abstract = "" }: Partial<SourceRecord>, tolerance: number): string | undefined {
  if (title.length > tolerance * longestTitle)
    return `a title of ${title.length} characters, expected at most ${longestTitle}`;
  if (abstract.length > tolerance * longestAbstract)
    return `an abstract of ${abstract.length} characters, expected at most ${longestAbstract}`;
  return undefined;
}
