import { compareText } from "../lib/compare.ts";
import type { BuiltSite } from "./built-site.ts";
import { type ChangedRecord, changedRecords, type Field, pairRecords, type Renamed } from "./pair-records.ts";
import type { PaperRecord } from "./records.ts";

/** How the papers differ. Each list is in the order of ids. */
export interface PaperChanges {
  added: { id: string; title: string; topics: string[] }[];
  removed: { id: string; title: string }[];
  renamed: Renamed[];
  changed: ChangedRecord[];
  /** Papers that gained or lost topics. */
  refiled: { id: string; filed: string[]; unfiled: string[] }[];
}

/** Compares papers by id, a renamed one with its former state. */
export function comparePapers(before: BuiltSite, after: BuiltSite): PaperChanges {
  const { added, removed, renamed, both } = pairRecords("papers", before, after);
  const topics = new Map(pairRecords("topics", before, after).renamed.map(({ from, to }) => [from, to]));
  // A topic that was only renamed is the same topic.
  const currentId = (id: string) => topics.get(id) ?? id;
  return {
    added: added.map((now) => ({ id: now.id, title: now.title, topics: topicsOf(now) })),
    removed: removed.map(({ id, title }) => ({ id, title })),
    renamed,
    changed: changedRecords(both, fieldsOf),
    refiled: both
      .map(({ was, now }) => ({
        id: now.id,
        filed: without(topicsOf(now), topicsOf(was).map(currentId)),
        unfiled: without(topicsOf(was), topicsOf(now), currentId),
      }))
      .filter(({ filed, unfiled }) => filed.length + unfiled.length > 0),
  };
}

/** What every paper has, what is read from the abstract, and what only some papers have. */
function fieldsOf(paper: PaperRecord): Field[] {
  const { title, digest, authors, published = "", venue = "", identifiers, links, systems, datasets, results } = paper;
  const extracted = Object.entries({ systems, datasets, results });
  return [
    ["title", title, "short"],
    ["abstract", digest, "long"],
    ["authors", authors.join(", "), "short"],
    ["published", published, "short"],
    ["venue", venue, "short"],
    ...extracted.map(([name, list]): Field => [name, JSON.stringify(list), "long"]),
    ...Object.entries(identifiers).map(([kind, value]): Field => [kind, value, "short"]),
    ...Object.entries(links).map(([kind, list]): Field => [`links.${kind}`, list.join(" "), "short"]),
  ];
}

function topicsOf({ topics }: PaperRecord): string[] {
  return topics.map(({ id }) => id).sort(compareText);
}

function without(list: string[], others: string[], nameOf = (entry: string): string => entry): string[] {
  return list.filter((entry) => !others.includes(nameOf(entry)));
}
