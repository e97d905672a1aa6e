import { compareText } from "../lib/compare.ts";
import { type BuiltSite, finalAddress } from "./built-site.ts";
import { recordAddress, recordAt, type RecordKind, type PaperRecord, type TopicRecord } from "./records.ts";

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
