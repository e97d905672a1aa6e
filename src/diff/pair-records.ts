import { compareText } from "../lib/compare.ts";
import type { BuiltSite } from "./built-site.ts";
import { finalAddress } from "./final-address.ts";
import type { PaperRecord } from "./paper-record.ts";
import type { TopicRecord } from "./topic-record.ts";

/** A page under another id, to which the old one leads; `merged` when that page was there before. */
export interface Renamed {
  from: string;
  to: string;
  merged: boolean;
}

interface Records {
  papers: PaperRecord;
  topics: TopicRecord;
}

/** The records of two sites, each with what it was: by its id, or by the old one that leads to it. In the order of ids. */
export interface Paired<R> {
  added: R[];
  removed: R[];
  renamed: Renamed[];
  both: { was: R; now: R }[];
}

/** Finds what became of each paper or topic. Of several old ids that lead to one, the first counts. */
export function pairRecords<K extends keyof Records>(kind: K, before: BuiltSite, after: BuiltSite): Paired<Records[K]> {
  const [old, current] = [before[kind], after[kind]] as [Map<string, Records[K]>, Map<string, Records[K]>];
  const gone = ordered(old).filter(({ id }) => !current.has(id));
  const renamed = gone.flatMap(({ id: from }) => {
    const to = new RegExp(`^${kind}/([^/]+)/$`).exec(finalAddress(`${kind}/${from}/`, after) ?? "")?.[1];
    return to !== undefined && current.has(to) ? [{ from, to, merged: old.has(to) }] : [];
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
