import { compareText } from "../lib/compare.ts";
import type { BuiltSite } from "./built-site.ts";
import { type ChangedField, changedFields, type Field } from "./changed-fields.ts";
import { oldIdsOf, type Renamed, renamedIds } from "./renamed.ts";
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
  const gone = ordered(before).filter(({ id }) => !after.topics.has(id));
  const renamed = renamedIds("topics", gone.map(({ id }) => id), before, after); // prettier-ignore
  const oldIds = oldIdsOf(renamed);
  const forwarded = new Set(renamed.map(({ from }) => from));
  const pairs = ordered(after).map((now) => ({
    now,
    was: before.topics.get(now.id) ?? before.topics.get(oldIds.get(now.id) ?? ""),
  }));
  const named = ({ id, label }: TopicRecord) => ({ id, label });
  return {
    added: pairs.filter(({ was }) => was === undefined).map(({ now }) => named(now)),
    removed: gone.filter(({ id }) => !forwarded.has(id)).map(named),
    renamed,
    changed: pairs.flatMap(({ now, was }) => {
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
