import type { BuiltSite } from "./built-site.ts";
import { type ChangedRecord, changedRecords, type Field, pairRecords, type Renamed } from "./pair-records.ts";
import type { TopicRecord } from "./records.ts";

/** How the topics differ. Each list is in the order of ids. */
export interface TopicChanges {
  added: { id: string; label: string }[];
  removed: { id: string; label: string }[];
  renamed: Renamed[];
  changed: ChangedRecord[];
}

/** Compares topics by id, a renamed one with its former state. */
export function compareTopics(before: BuiltSite, after: BuiltSite): TopicChanges {
  const { added, removed, renamed, both } = pairRecords("topics", before, after);
  const named = ({ id, label }: TopicRecord) => ({ id, label });
  return { added: added.map(named), removed: removed.map(named), renamed, changed: changedRecords(both, fieldsOf) };
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
