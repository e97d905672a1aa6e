import { type Excluded, excludedBy } from "../model/excluded.ts";
import { titleKey } from "../model/identifiers.ts";
import type { NormalizedRecord } from "./normalize-record.ts";

/** Finds the entry of `content/excluded.yaml` that names a record, by any of its ids, its title or an identifier. */
export function exclusionFinder(excluded: readonly Excluded[]): (record: NormalizedRecord, ids: readonly string[]) => Excluded | undefined {
  const byKey = new Map<string, Excluded>();
  for (const entry of excluded)
    for (const key of excludedBy) if (entry[key] !== undefined) byKey.set(keyOf(key, entry[key]), entry);
  return (record, ids) => {
    if (byKey.size === 0) return undefined;
    const own = excludedBy.flatMap((key) => (key === "id" || record[key] === undefined ? [] : keyOf(key, record[key])));
    const keys = [...own, ...ids.map((id) => keyOf("id", id))];
    return keys.map((key) => byKey.get(key)).find((entry) => entry !== undefined);
  };
} // prettier-ignore

function keyOf(key: string, value: string): string {
  return `${key}:${key === "title" ? titleKey(value) : value.toLowerCase()}`;
}
