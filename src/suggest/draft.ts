import { arxivId } from "../lib/arxiv-id.ts";
import { foldSpace } from "../lib/fold-space.ts";
import type { PaperFrontMatterInput } from "../model/paper.ts";
import type { SourceRecord } from "../model/source-record.ts";
import { withoutEmpty } from "../pipeline/parse/formats/csl-to-record.ts";
import { identifiersIn } from "../pipeline/parse/formats/identifiers.ts";

/** The fields of the form, in its order. */
export const draftFields = [
  "title", "authors", "abstract", "published", "venue", "arxiv", "doi", "openreview", "acl",
  "code", "data", "project", "seenAt", "add", "drop", "why",
] as const; // prettier-ignore
export type DraftField = (typeof draftFields)[number];

/** What a contributor has typed, field by field, as it stands there. */
export type Draft = Record<DraftField, string>;

export const emptyDraft = Object.fromEntries(draftFields.map((field) => [field, ""])) as Draft;

/** A draft from whatever a browser has kept; what is no text is left out. */
export function readDraft(value: unknown): Draft {
  const kept = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  return Object.fromEntries(
    draftFields.map((field) => [field, typeof kept[field] === "string" ? kept[field] : ""]),
  ) as Draft;
}

const identifiers = ["arxiv", "doi", "openreview", "acl"] as const;
const linkKinds = ["code", "data", "project"] as const;
/** Facts that one address can show. */
const provable = ["authors", "published", "venue", ...identifiers] as const;

/** A draft as one more source of papers, so that the importer can mend it and write its file. */
export function draftToRecord(draft: Draft): SourceRecord {
  const links = Object.fromEntries(
    linkKinds.flatMap((kind) => (linesOf(draft[kind]).length === 0 ? [] : [[kind, linesOf(draft[kind])]])),
  );
  const record = withoutEmpty({
    line: 1,
    title: foldSpace(draft.title),
    abstract: draft.abstract.trim(),
    authors: namesOf(draft.authors),
    published: draft.published.trim(),
    venue: foldSpace(draft.venue),
    ...Object.fromEntries(identifiers.map((kind) => [kind, identifierOf(kind, draft[kind])])),
  });
  const seen = linesOf(draft.seenAt);
  const shown = provable.filter((field) => record[field] !== undefined);
  return {
    ...record,
    ...(Object.keys(links).length > 0 && { links }),
    ...(seen.length > 0 && shown.length > 0 && { sources: Object.fromEntries(shown.map((field) => [field, oneOrAll(seen)])) }), // prettier-ignore
  };
}

/** The topics that a contributor adds or drops; undefined when there are none. */
export function overruledTopics({ add, drop, why }: Draft): PaperFrontMatterInput["topics"] {
  const lists = { add: idsOf(add), drop: idsOf(drop) };
  if (lists.add.length + lists.drop.length === 0) return undefined;
  return {
    ...(lists.add.length > 0 && { add: lists.add }),
    ...(lists.drop.length > 0 && { drop: lists.drop }),
    ...(why.trim() !== "" && { why: foldSpace(why) }),
  };
}

/** The form filled with what a source says of a paper. */
export function recordToDraft(record: SourceRecord): Draft {
  const { title = "", abstract = "", authors = [], published = "", venue = "", links = {}, sources = {} } = record;
  const seen = new Set(Object.values(sources as Record<string, string | string[]>).flat());
  return {
    ...emptyDraft,
    title,
    abstract,
    authors: authors.join("\n"),
    published: String(published),
    venue,
    ...Object.fromEntries(identifiers.map((kind) => [kind, record[kind] ?? ""])),
    ...Object.fromEntries(linkKinds.map((kind) => [kind, [(links as Record<string, unknown>)[kind] ?? []].flat().join("\n")])),
    seenAt: [...seen].join("\n"),
  }; // prettier-ignore
}

/** Names come a line each, or as a bibliography writes them: between semicolons or the word "and". */
function namesOf(text: string): string[] {
  return text
    .split(/\n|;|\s+and\s+/)
    .map(foldSpace)
    .filter(Boolean);
}

/** People paste whole addresses where an identifier is wanted. What is neither is left for the check to name. */
function identifierOf(kind: (typeof identifiers)[number], text: string): string {
  const given = text.trim();
  if (kind === "arxiv") return arxivId(given) ?? given;
  return (/^https?:\/\//i.test(given) ? identifiersIn([given])[kind] : undefined) ?? given;
}

function linesOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function idsOf(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((id) => foldSpace(id).toLowerCase().replaceAll(" ", "-"))
    .filter(Boolean);
}

function oneOrAll(list: string[]): string | string[] {
  return list.length === 1 ? list[0]! : list;
}
