import { compareText } from "../lib/compare.ts";
import type { BuiltSite } from "./built-site.ts";
import { type ChangedField, changedFields, type Field } from "./changed-fields.ts";
import type { TopicRecord } from "./topic-record.ts";

/** What became of the topics. A list is in the order of ids. */
export interface TopicChanges {
  added: { id: string; label: string }[];
  removed: { id: string; label: string }[];
  changed: { id: string; fields: ChangedField[] }[];
}

/** Compares topics by id. */
export function compareTopics(before: BuiltSite, after: BuiltSite): TopicChanges {
  const only = (site: BuiltSite, other: BuiltSite) =>
    ordered(site)
      .filter(({ id }) => !other.topics.has(id))
      .map(({ id, label }) => ({ id, label }));
  return {
    added: only(after, before),
    removed: only(before, after),
    changed: ordered(after).flatMap((now) => {
      const was = before.topics.get(now.id);
      const fields = was === undefined ? [] : changedFields(fieldsOf(was), fieldsOf(now));
      return fields.length === 0 ? [] : [{ id: now.id, fields }];
    }),
  };
}

function fieldsOf({ label, rule, broader, aliases, explanation }: TopicRecord): Field[] {
  return [
    ["label", label, "short"],
    ["rule", rule, "short"],
    ["broader", broader, "short"],
    ["aliases", aliases.join(", "), "short"],
    ["explanation", explanation, "long"],
  ];
}

function ordered({ topics }: BuiltSite): TopicRecord[] {
  return [...topics.values()].sort((a, b) => compareText(a.id, b.id));
}
