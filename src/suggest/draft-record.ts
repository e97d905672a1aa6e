import { foldSpace } from "../lib/fold-space.ts";
import type { SourceRecord } from "../model/source-record.ts";
import { arxivId } from "../pipeline/parse/arxiv-id.ts";
import { dateMeant } from "../pipeline/parse/date-meant.ts";
import { withoutEmpty } from "../pipeline/parse/formats/csl-to-record.ts";
import { splitNames } from "../pipeline/parse/formats/fields.ts";
import { identifiersIn } from "../pipeline/parse/formats/identifiers.ts";
import { type Draft, emptyDraft, identifierFields } from "./draft.ts";

const linkKinds = ["code", "data", "project"] as const;
/** Facts that one address can show. */
const provable = ["authors", "published", "venue", ...identifierFields] as const;

/** A draft as one more source of papers, so that the importer can mend it and write its file. */
export function draftToRecord(draft: Draft): SourceRecord {
  const links = Object.fromEntries(
    linkKinds.flatMap((kind) => (linesOf(draft[kind]).length === 0 ? [] : [[kind, linesOf(draft[kind])]])),
  );
  const record = withoutEmpty({
    line: 1,
    title: foldSpace(draft.title),
    abstract: draft.abstract.trim(),
    authors: draft.authors.split("\n").flatMap(splitNames),
    published: dateMeant(draft.published) ?? draft.published.trim(),
    venue: foldSpace(draft.venue),
    ...Object.fromEntries(identifierFields.map((kind) => [kind, identifierOf(kind, draft[kind])])),
  });
  const seen = linesOf(draft.seenAt);
  const shown = provable.filter((field) => record[field] !== undefined);
  return {
    ...record,
    ...(Object.keys(links).length > 0 && { links }),
    ...(seen.length > 0 && shown.length > 0 && { sources: Object.fromEntries(shown.map((field) => [field, oneOrAll(seen)])) }), // prettier-ignore
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
    ...Object.fromEntries(identifierFields.map((kind) => [kind, record[kind] ?? ""])),
    ...Object.fromEntries(linkKinds.map((kind) => [kind, [(links as Record<string, unknown>)[kind] ?? []].flat().join("\n")])),
    seenAt: [...seen].join("\n"),
  }; // prettier-ignore
}

/** People paste whole addresses where an identifier is wanted. What is neither is left for the check to name. */
function identifierOf(kind: (typeof identifierFields)[number], text: string): string {
  const given = text.trim().replace(/^doi:\s*|[.,;]+$/gi, "");
  if (kind === "arxiv") return arxivId(given) ?? given;
  return (/^https?:\/\//i.test(given) ? identifiersIn([given])[kind] : undefined) ?? given;
}

function linesOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function oneOrAll(list: string[]): string | string[] {
  return list.length === 1 ? list[0]! : list;
}
