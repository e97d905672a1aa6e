import type { Rejection, SourceRecord } from "../model/source-record.ts";
import { paperKeys } from "../model/paper-keys.ts";
import { longestAbstract, longestTitle } from "../model/paper.ts";
import { freeId, type TakenIds } from "./paper-id.ts";
import { type Prepared, prepare } from "./prepare.ts";

/** Records repaired and made one each, and what could not be taken. */
export interface Merged {
  papers: Prepared[];
  /** Which line repeated which paper. */
  duplicates: { line: number; id: string; firstLine: number }[];
  refused: Rejection[];
}

/** Mends all records and merges those of one paper: the same identifier, or the same title. The first one's values win. */
export function mergeRecords(records: SourceRecord[]): Merged {
  const result: Merged = { papers: [], duplicates: [], refused: [] };
  const byKey = new Map<string, Prepared>();
  const ids: TakenIds = new Map();
  for (const record of records) {
    const paper = prepareIfSound(record);
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
      complete(first, paper);
    }
    for (const key of keys) byKey.set(key, first ?? paper);
  }
  return result;
}

/** What is longer is not what it is taken for, and the check would refuse it. Mending it first could take minutes. */
const longest = { title: longestTitle, abstract: longestAbstract };

function prepareIfSound(record: SourceRecord): Prepared | Rejection {
  const { line, title = "", abstract = "" } = record;
  const refuse = (reason: string) => ({ line, reason, ...(title !== "" && { title: title.slice(0, longest.title) }) });
  if (title.length > 2 * longest.title) return refuse(`a title of ${title.length} characters, which is no title`);
  if (abstract.length > 2 * longest.abstract)
    return refuse(`an abstract of ${abstract.length} characters, which is no abstract`);
  const paper = prepare({ ...record, title });
  if (paper.title === "")
    return refuse(paper.abstract === undefined ? "a record without a title" : "an abstract without a title");
  if (paper.title.length > longest.title)
    return refuse(`a title of ${paper.title.length} characters, which is no title`);
  const length = paper.abstract?.length ?? 0;
  return length > longest.abstract ? refuse(`an abstract of ${length} characters, which is no abstract`) : paper;
}

/** Gives a paper what only its repetition has. */
function complete(first: Prepared, other: Prepared): void {
  if (first.abstract === undefined && other.abstract !== undefined) {
    first.repairs.push(...other.repairs.filter((repair) => repair.startsWith("abstract: ")));
    first.warnings.push(...other.warnings.filter((warning) => warning.field === "abstract"));
  }
  const { sources: _, links, ...rest } = other;
  const usable = usableEvidence(first, other);
  for (const [field, value] of Object.entries(rest)) {
    if (first[field as keyof Prepared] === undefined) Object.assign(first, { [field]: value });
  }
  if (links !== undefined) first.links = { ...links, ...first.links };
  if (Object.keys(usable).length > 0) first.sources = { ...first.sources, ...usable };
}

/** The addresses where a repetition's values were seen, for the values that are taken from it or are the same. */
function usableEvidence(first: Prepared, other: Prepared): NonNullable<SourceRecord["sources"]> {
  const entries = Object.entries(other.sources ?? {}).filter(([field]) => {
    const [own, theirs] = [first, other].map((paper) => paper[field as keyof Prepared]);
    const isFree = first.sources?.[field as keyof typeof first.sources] === undefined;
    return isFree && (own === undefined || JSON.stringify(own) === JSON.stringify(theirs));
  });
  return Object.fromEntries(entries);
}
