import { identifierKinds } from "../model/identifiers.ts";
import type { PaperFrontMatterInput } from "../model/paper.ts";
import type { SourceRecord } from "../model/source-record.ts";

/**
 * A suggested paper, the same from what is pasted or typed to the file and its preview: one more source of the importer,
 * and what a contributor decides. `sources` has the addresses that a pasted source names for its own values.
 */
export interface Draft extends SourceRecord, Pick<PaperFrontMatterInput, "topics" | "distinct"> {
  /** Addresses that show the facts for which `sources` has none. */
  seenAt?: string[];
}

/**
 * A draft with what a source gives. Its values are added; a source about another paper replaces the draft: one with another
 * title, or with another identifier of the same kind.
 */
export function joinDrafts(draft: Draft, more: Draft): Draft {
  const differs = (field: "title" | (typeof identifierKinds)[number]) =>
    draft[field] !== undefined && more[field] !== undefined && draft[field] !== more[field];
  if (differs("title") || (more.title === undefined && identifierKinds.some(differs))) return more;
  const both = <T extends "links" | "sources">(key: T) => (draft[key] ?? more[key]) && { [key]: { ...draft[key], ...more[key] } }; // prettier-ignore
  return { ...draft, ...more, ...both("links"), ...both("sources") };
}
