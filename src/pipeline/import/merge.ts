import type { Refusal, SourceRecord } from "../../model/source-record.ts";
import { foldedTitle, freeId } from "./paper-id.ts";
import { type Prepared, prepare } from "./prepare.ts";

/** Records mended and made one each, and what could not be taken. */
export interface Merged {
  papers: Prepared[];
  /** Which line repeated which paper. */
  duplicates: { line: number; id: string; firstLine: number }[];
  refused: Refusal[];
}

const identifiers = ["arxiv", "doi", "openreview", "acl"] as const;

/** Mends all records and merges those of one paper: the same identifier, or the same title. The first one's values win. */
export function mergeRecords(records: SourceRecord[]): Merged {
  const result: Merged = { papers: [], duplicates: [], refused: [] };
  const byKey = new Map<string, Prepared>();
  const ids = new Set<string>();
  for (const record of records) {
    if (record.title === undefined || record.title.trim() === "") {
      result.refused.push({
        line: record.line,
        reason: record.abstract === undefined ? "a record without a title" : "an abstract without a title",
      });
      continue;
    }
    const paper = prepare({ ...record, title: record.title });
    const keys = keysOf(paper);
    const first = keys.map((key) => byKey.get(key)).find((known) => known !== undefined);
    if (first === undefined) {
      paper.id = freeId(paper.id, ids);
      result.papers.push(paper);
    } else {
      result.duplicates.push({ line: paper.line, id: first.id, firstLine: first.line });
      for (const [field, value] of Object.entries(paper))
        if ((first as unknown as Record<string, unknown>)[field] === undefined)
          Object.assign(first, { [field]: value });
    }
    for (const key of keys) byKey.set(key, first ?? paper);
  }
  return result;
}

/** What tells a paper: its identifiers and its title. */
export function keysOf(
  paper: { title: string } & Partial<Record<(typeof identifiers)[number], string | undefined>>,
): string[] {
  const named = identifiers.flatMap((kind) =>
    paper[kind] === undefined ? [] : [`${kind}:${paper[kind]!.toLowerCase()}`],
  );
  return [...named, `title:${foldedTitle(paper.title)}`];
}
