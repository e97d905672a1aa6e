import { compareText } from "../lib/compare.ts";
import type { BuiltSite } from "./built-site.ts";
import { type Paired, pairRecords, type Renamed } from "./pair-records.ts";
import type { PaperRecord, TopicRecord } from "./records.ts";

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

/** How the papers or the topics differ. Each list is in the order of ids. */
export interface RecordChanges {
  added: { id: string; label: string; topics?: string[] }[];
  removed: { id: string; label: string }[];
  renamed: Renamed[];
  changed: ChangedRecord[];
}

export interface PaperChanges extends RecordChanges {
  /** Papers that gained or lost topics. */
  refiled: { id: string; filed: string[]; unfiled: string[] }[];
}

/** Compares papers by id, a renamed one with its former state. */
export function comparePapers(before: BuiltSite, after: BuiltSite): PaperChanges {
  const paired = pairRecords("papers", before, after);
  const topics = new Map(pairRecords("topics", before, after).renamed.map(({ from, to }) => [from, to]));
  // A topic that was only renamed is the same topic.
  const topicsBefore = (was: PaperRecord) => topicsOf(was).map((id) => topics.get(id) ?? id);
  return {
    ...recordChanges(paired, ({ title }) => title, paperFields),
    added: paired.added.map((paper) => ({ id: paper.id, label: paper.title, topics: topicsOf(paper) })),
    refiled: paired.both
      .map(({ was, now }) => ({ id: now.id, old: topicsBefore(was), current: topicsOf(now) }))
      .map(({ id, old, current }) => ({ id, filed: without(current, old), unfiled: without(old, current) }))
      .filter(({ filed, unfiled }) => filed.length + unfiled.length > 0),
  };
}

/** Compares topics by id, a renamed one with its former state. */
export function compareTopics(before: BuiltSite, after: BuiltSite): RecordChanges {
  return recordChanges(pairRecords("topics", before, after), ({ label }) => label, topicFields);
}

type Fields = Map<string, string>;

function recordChanges<R extends { id: string }>(paired: Paired<R>, labelOf: (record: R) => string, fieldsOf: (record: R) => Fields): RecordChanges {
  const labelled = (record: R) => ({ id: record.id, label: labelOf(record) });
  return {
    added: paired.added.map(labelled),
    removed: paired.removed.map(labelled),
    renamed: paired.renamed,
    changed: paired.both
      .map(({ was, now }) => ({ id: now.id, fields: changedFields(fieldsOf(was), fieldsOf(now)) }))
      .filter(({ fields }) => fields.length > 0),
  };
} // prettier-ignore

/** Of a long field a report says only that it changed. */
const longFields = new Set(["abstract", "explanation", "systems", "datasets", "results"]);

/** In the order of the fields. A missing field counts as empty. */
function changedFields(before: Fields, after: Fields): ChangedField[] {
  return [...new Map([...before, ...after]).keys()]
    .map((field) => ({ field, before: before.get(field) ?? "", after: after.get(field) ?? "" }))
    .filter((row) => row.before !== row.after)
    .map((row) => (longFields.has(row.field) ? { field: row.field } : row));
}

/** What every paper has, what is read from the abstract, and what only some papers have. */
function paperFields(paper: PaperRecord): Fields {
  const { title, digest, authors, published = "", venue = "", identifiers, links, systems, datasets, results } = paper;
  return new Map([
    ...Object.entries({ title, abstract: digest, authors: authors.join(", "), published, venue }),
    ...Object.entries({ systems, datasets, results }).map(([name, list]) => [name, JSON.stringify(list)] as const),
    ...Object.entries(identifiers),
    ...Object.entries(links).map(([kind, list]) => [`links.${kind}`, list.join(" ")] as const),
  ]);
}

function topicFields({ label, rule, broader, aliases, explanation }: TopicRecord): Fields {
  return new Map(Object.entries({ label, rule, broader, aliases: aliases.join(", "), explanation }));
}

function topicsOf({ topics }: PaperRecord): string[] {
  return topics.map(({ id }) => id).sort(compareText);
}

function without(list: string[], others: string[]): string[] {
  return list.filter((entry) => !others.includes(entry));
}
