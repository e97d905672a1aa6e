import { compareText } from "../lib/compare.ts";
import type { BuiltSite } from "./built-site.ts";
import { type ChangedField, changedFields, type Field } from "./changed-fields.ts";
import { finalAddress } from "./final-address.ts";
import type { PaperRecord } from "./paper-record.ts";

/** What became of the papers. A list is in the order of ids. */
export interface PaperChanges {
  added: { id: string; title: string; topics: string[] }[];
  removed: { id: string; title: string }[];
  /** Papers under another id, to which the old one leads; `merged` when that paper was there before. */
  renamed: { from: string; to: string; merged: boolean }[];
  changed: { id: string; fields: ChangedField[] }[];
  refiled: { id: string; filed: string[]; unfiled: string[] }[];
}

/** Compares papers by id, a renamed one with what it was. */
export function comparePapers(before: BuiltSite, after: BuiltSite): PaperChanges {
  const gone = ordered(before).filter(({ id }) => !after.papers.has(id));
  const renamed = gone.flatMap(({ id }) => {
    const to = /^papers\/([^/]+)\/$/.exec(finalAddress(`papers/${id}/`, after) ?? "")?.[1];
    return to !== undefined && after.papers.has(to) ? [{ from: id, to, merged: before.papers.has(to) }] : [];
  });
  const oldIds = new Map(renamed.map(({ from, to }) => [to, from]).reverse() as [string, string][]);
  const pairs = ordered(after).map((now) => ({
    now,
    was: before.papers.get(now.id) ?? before.papers.get(oldIds.get(now.id) ?? ""),
  }));
  const both = pairs.flatMap(({ now, was }) => (was === undefined ? [] : [{ id: now.id, was, now }]));
  const forwarded = new Set(renamed.map(({ from }) => from));
  return {
    added: pairs
      .filter(({ was }) => was === undefined)
      .map(({ now }) => ({ id: now.id, title: now.title, topics: topicsOf(now) })),
    removed: gone.filter(({ id }) => !forwarded.has(id)).map(({ id, title }) => ({ id, title })),
    renamed,
    changed: both
      .map(({ id, was, now }) => ({ id, fields: changedFields(fieldsOf(was), fieldsOf(now)) }))
      .filter(({ fields }) => fields.length > 0),
    refiled: both
      .map(({ id, was, now }) => ({
        id,
        filed: without(topicsOf(now), topicsOf(was)),
        unfiled: without(topicsOf(was), topicsOf(now)),
      }))
      .filter(({ filed, unfiled }) => filed.length + unfiled.length > 0),
  };
}

/** What every paper has, what is read from the abstract, and what only some papers have. */
function fieldsOf(paper: PaperRecord): Field[] {
  const { title, digest, authors, published = "", venue = "", identifiers, links, systems, datasets, results } = paper;
  return [
    ["title", title, "short"],
    ["abstract", digest, "long"],
    ["authors", authors.join(", "), "short"],
    ["published", published, "short"],
    ["venue", venue, "short"],
    ...Object.entries({ systems, datasets, results }).map(([name, list]): Field => [
      name,
      JSON.stringify(list),
      "long",
    ]),
    ...Object.entries(identifiers).map(([kind, value]): Field => [kind, value, "short"]),
    ...Object.entries(links).map(([kind, list]): Field => [`links.${kind}`, list.join(" "), "short"]),
  ];
}

function ordered({ papers }: BuiltSite): PaperRecord[] {
  return [...papers.values()].sort((a, b) => compareText(a.id, b.id));
}

function topicsOf({ topics }: PaperRecord): string[] {
  return topics.map(({ id }) => id).sort(compareText);
}

function without(list: string[], others: string[]): string[] {
  return list.filter((entry) => !others.includes(entry));
}
