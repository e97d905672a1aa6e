import { isObject } from "../lib/is-object.ts";
import type { SourceRecord } from "../model/source-record.ts";
import type { Draft, DraftField } from "./draft.ts";

type Sources = NonNullable<SourceRecord["sources"]>;

/** What a source says of where its values were seen, for the hidden field of the form: each value with its addresses. */
export function writeEvidence(sources: Sources, draft: Draft): string {
  const seen = Object.entries(sources).map(([field, addresses]) => [field, [draft[field as DraftField], addresses]]);
  return seen.length === 0 ? "" : JSON.stringify(Object.fromEntries(seen));
}

/** The addresses for the values that still stand as the source gave them. What was typed since was seen elsewhere. */
export function readEvidence(draft: Draft): Sources {
  const kept = Object.entries(parse(draft.evidence)).flatMap(([field, entry]) => {
    if (!Array.isArray(entry) || entry[0] !== draft[field as DraftField]) return [];
    return [[field, entry[1] as string | string[]] as const];
  });
  return Object.fromEntries(kept);
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
