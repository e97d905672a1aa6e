import { longestAbstract, longestTitle } from "../model/paper.ts";
import { paperKeys } from "../model/identifiers.ts";
import type { Rejection, SourceRecord } from "../model/source-record.ts";
import { type NormalizedRecord, normalizeRecord } from "./normalize-record.ts";
import { freeId, type TakenIds } from "./paper-id.ts";

/** One record per paper, and what was rejected. */
export interface Merged {
  papers: NormalizedRecord[];
  /** Lines that repeat a paper. */
  duplicates: { line: number; id: string; firstLine: number }[];
  refused: Rejection[];
}

/** Normalizes records and merges those with the same identifier or title. The values of the first one win. */
export function mergeRecords(records: SourceRecord[]): Merged {
  const result: Merged = { papers: [], duplicates: [], refused: [] };
  const byKey = new Map<string, NormalizedRecord>();
  const ids: TakenIds = new Map();
  for (const record of records) {
    const paper = normalizeIfValid(record);
    if ("reason" in paper) {
      result.refused.push(paper);
      continue;
    }
    const keys = paperKeys(paper);
    const first = keys.map((key) => byKey.get(key)).find((known) => known !== undefined);
    if (first === undefined) {
      paper.id = freeId(paper.id, ids);
      result.papers.push(paper);
    } else {
      result.duplicates.push({ line: paper.line, id: first.id, firstLine: first.line });
      addMissing(first, paper);
    }
    for (const key of keys) byKey.set(key, first ?? paper);
  }
  return result;
}

/** Text that is far too long is rejected before its repair, which could take minutes. */
function normalizeIfValid(record: SourceRecord): NormalizedRecord | Rejection {
  const { line, title = "", abstract = "" } = record;
  const reject = (reason: string) => ({ line, reason, ...(title !== "" && { title: title.slice(0, longestTitle) }) });
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

/** Adds to a paper what only its duplicate has. */
function addMissing(first: NormalizedRecord, other: NormalizedRecord): void {
  if (first.abstract === undefined && other.abstract !== undefined) {
    first.repairs.push(...other.repairs.filter((repair) => repair.startsWith("abstract: ")));
    first.warnings.push(...other.warnings.filter((warning) => warning.field === "abstract"));
  }
  const { sources: _, links, ...rest } = other;
  const sources = usableSources(first, other);
  for (const [field, value] of Object.entries(rest)) {
    if (first[field as keyof NormalizedRecord] === undefined) Object.assign(first, { [field]: value });
  }
  if (links !== undefined) first.links = { ...links, ...first.links };
  if (Object.keys(sources).length > 0) first.sources = { ...first.sources, ...sources };
}

/** The duplicate's sources for values that are taken from it or are the same. */
function usableSources(first: NormalizedRecord, other: NormalizedRecord): NonNullable<SourceRecord["sources"]> {
  const entries = Object.entries(other.sources ?? {}).filter(([field]) => {
    const [own, theirs] = [first, other].map((paper) => paper[field as keyof NormalizedRecord]);
    const hasSource = first.sources?.[field as keyof typeof first.sources] !== undefined;
    return !hasSource && (own === undefined || JSON.stringify(own) === JSON.stringify(theirs));
  });
  return Object.fromEntries(entries);
}
