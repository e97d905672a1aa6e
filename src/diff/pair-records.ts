import { compareText } from "../lib/compare.ts";
import { type BuiltSite, finalAddress } from "./built-site.ts";
import { recordAddress, recordAt, type RecordKind } from "./record-address.ts";
import type { PaperRecord, TopicRecord } from "./records.ts";

interface Records {
  papers: PaperRecord;
  topics: TopicRecord;
}

/** A record under another id, to which the old address leads; `merged` when that record existed before. */
export interface Renamed {
  from: string;
  to: string;
  merged: boolean;
}

/** The records of two sites, each with its former state: by its id, or by the old one that leads to it. In order of ids. */
export interface Paired<R> {
  added: R[];
  removed: R[];
  renamed: Renamed[];
  both: { was: R; now: R }[];
}

/** Finds the papers or topics of one site in the other. Of several old ids that lead to one, the first counts. */
export function pairRecords<K extends RecordKind>(kind: K, before: BuiltSite, after: BuiltSite): Paired<Records[K]> {
  const [old, current] = [before[kind], after[kind]] as [Map<string, Records[K]>, Map<string, Records[K]>];
  const gone = ordered(old).filter(({ id }) => !current.has(id));
  const renamed = gone.flatMap(({ id: from }) => {
    const to = recordAt(finalAddress(recordAddress({ kind, id: from }), after) ?? "");
    return to?.kind === kind && current.has(to.id) ? [{ from, to: to.id, merged: old.has(to.id) }] : [];
  });
  const oldIds = new Map(renamed.map(({ from, to }): [string, string] => [to, from]).reverse());
  const pairs = ordered(current).map((now) => ({ now, was: old.get(now.id) ?? old.get(oldIds.get(now.id) ?? "") }));
  const forwarded = new Set(renamed.map(({ from }) => from));
  return {
    added: pairs.filter(({ was }) => was === undefined).map(({ now }) => now),
    removed: gone.filter(({ id }) => !forwarded.has(id)),
    renamed,
    both: pairs.flatMap(({ now, was }) => (was === undefined ? [] : [{ was, now }])),
  };
}

function ordered<R extends { id: string }>(records: ReadonlyMap<string, R>): R[] {
  return [...records.values()].sort((a, b) => compareText(a.id, b.id));
}

/** A field of a record as text. Of a long one a report says only that it changed. */
export type Field = [name: string, value: string, length: "short" | "long"];

/** A field that differs; with its values where they are short enough to read side by side. */
export interface ChangedField {
  field: string;
  before?: string;
  after?: string;
}

export interface ChangedRecord {
  id: string;
  fields: ChangedField[];
}

/** The records that differ, with the fields in which they do. */
export function changedRecords<R extends { id: string }>(both: Paired<R>["both"], fieldsOf: (record: R) => Field[]): ChangedRecord[] {
  return both
    .map(({ was, now }) => ({ id: now.id, fields: changedFields(fieldsOf(was), fieldsOf(now)) }))
    .filter(({ fields }) => fields.length > 0);
} // prettier-ignore

/** In the order of the fields. A missing field counts as empty. */
function changedFields(before: Field[], after: Field[]): ChangedField[] {
  const was = new Map(before.map(([name, value]) => [name, value]));
  const is = new Map(after.map(([name, value]) => [name, value]));
  const all = new Map([...before, ...after].map(([name, , length]) => [name, length]));
  return [...all]
    .map(([field, length]) => ({ field, length, before: was.get(field) ?? "", after: is.get(field) ?? "" }))
    .filter((row) => row.before !== row.after)
    .map(({ field, length, ...values }) => ({ field, ...(length === "short" && values) }));
}
