import type { BuiltSite } from "./built-site.ts";
import { type ChangedField, changedFields, type Field } from "./changed-fields.ts";
import { pairRecords, type Renamed } from "./pair-records.ts";
import type { TopicRecord } from "./topic-record.ts";

/** What became of the topics. A list is in the order of ids. */
export interface TopicChanges {
  added: { id: string; label: string }[];
  removed: { id: string; label: string }[];
  renamed: Renamed[];
  changed: { id: string; fields: ChangedField[] }[];
}

/** Compares topics by id, a renamed one with what it was. */
export function compareTopics(before: BuiltSite, after: BuiltSite): TopicChanges {
  const { added, removed, renamed, both } = pairRecords("topics", before, after);
  const named = ({ id, label }: TopicRecord) => ({ id, label });
  return {
    added: added.map(named),
    removed: removed.map(named),
    renamed,
    changed: both
      .map(({ was, now }) => ({ id: now.id, fields: changedFields(fieldsOf(was), fieldsOf(now)) }))
      .filter(({ fields }) => fields.length > 0),
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
