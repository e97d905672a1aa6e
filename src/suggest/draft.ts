import { collapseWhitespace } from "../lib/collapse-whitespace.ts";
import { isObject } from "../lib/is-object.ts";
import { identifierKinds } from "../model/identifiers.ts";
import type { PaperFrontMatterInput } from "../model/paper.ts";

export const linkKinds = ["code", "data", "project"] as const;

/** The fields of the form, in its order. `evidence` is hidden: where a source that was pasted says its values were seen. */
export const draftFields = [
  "title", "authors", "abstract", "published", "venue", ...identifierKinds,
  ...linkKinds, "seenAt", "add", "drop", "why", "distinct", "evidence",
] as const; // prettier-ignore
export type DraftField = (typeof draftFields)[number];

/** What a contributor has typed, field by field, as it stands there. */
export type Draft = Record<DraftField, string>;

export const emptyDraft = Object.fromEntries(draftFields.map((field) => [field, ""])) as Draft;

/** A draft from whatever a browser has kept; what is no text is left out. */
export function readDraft(value: unknown): Draft {
  const kept = isObject(value) ? value : {};
  return Object.fromEntries(
    draftFields.map((field) => [field, typeof kept[field] === "string" ? kept[field] : ""]),
  ) as Draft;
}

/** Whether nothing stands in the form. */
export function isEmpty(draft: Draft): boolean {
  return draftFields.every((field) => draft[field] === "");
}

/** What a contributor decides against the program, as front matter: topics, and papers that only look the same. */
export function decisions(draft: Draft): Pick<PaperFrontMatterInput, "topics" | "distinct"> {
  const [topics, distinct] = [overruledTopics(draft), idsOf(draft.distinct)];
  return { ...(topics !== undefined && { topics }), ...(distinct.length > 0 && { distinct }) };
}

function overruledTopics({ add, drop, why }: Draft): PaperFrontMatterInput["topics"] {
  const lists = { add: idsOf(add), drop: idsOf(drop) };
  if (lists.add.length + lists.drop.length === 0) return undefined;
  return {
    ...(lists.add.length > 0 && { add: lists.add }),
    ...(lists.drop.length > 0 && { drop: lists.drop }),
    ...(why.trim() !== "" && { why: collapseWhitespace(why) }),
  };
}

/**
 * The form with what a source gives. It adds its values; a source about another paper takes the place of what is there:
 * one with another title, or with another identifier of the same kind.
 */
export function joinDrafts(draft: Draft, more: Draft): Draft {
  const differs = (field: DraftField) => draft[field].trim() !== "" && more[field] !== "" && draft[field].trim() !== more[field]; // prettier-ignore
  if (differs("title") || (more.title === "" && identifierKinds.some(differs))) return more;
  return Object.fromEntries(draftFields.map((name) => [name, more[name] || draft[name]])) as Draft;
}

/** The ids in a list that people write: names in any case, or addresses of pages here. */
export function idsOf(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((name) => collapseWhitespace(name).toLowerCase())
    .map((name) => /^https?:\/\/\S*?([^/\s]+)\/?$/.exec(name)?.[1] ?? name.replaceAll(" ", "-"))
    .filter(Boolean);
}
