import { collapseWhitespace } from "../lib/collapse-whitespace.ts";
import { type IdentifierKind, identifierKinds } from "../model/identifiers.ts";
import type { SourceRecord } from "../model/source-record.ts";
import { dateMeant } from "../content/date-meant.ts";
import { withoutEmpty } from "../import/formats/fields.ts";
import { bareIdentifier } from "../content/identifiers.ts";
import { oneName, splitNames } from "../import/split-names.ts";
import { type Draft, emptyDraft, linkKinds } from "./draft.ts";
import { readEvidence, writeEvidence } from "./evidence.ts";

/** Facts that one address can show. */
const provable = ["authors", "published", "venue", ...identifierKinds] as const;

/** A draft as one more source of papers, so that the importer can repair it and write its file. */
export function draftToRecord(draft: Draft): SourceRecord {
  const links = linkKinds
    .map((kind) => [kind, addressesIn(draft[kind])] as const)
    .filter(([, { length }]) => length > 0);
  const record = withoutEmpty({
    line: 1,
    title: collapseWhitespace(draft.title),
    abstract: draft.abstract.trim(),
    authors: namesIn(draft.authors),
    published: dateMeant(draft.published) ?? draft.published.trim(),
    venue: collapseWhitespace(draft.venue),
    ...Object.fromEntries(identifierKinds.map((kind) => [kind, identifierOf(kind, draft[kind])])),
  });
  const sources = { ...seenAt(draft.seenAt, record), ...readEvidence(draft) };
  return {
    ...record,
    ...(links.length > 0 && { links: Object.fromEntries(links) }),
    ...(Object.keys(sources).length > 0 && { sources }),
  };
}

/** The form filled with what a source says of a paper. */
export function recordToDraft(record: SourceRecord): Draft {
  const { title = "", abstract = "", authors = [], published = "", venue = "", links = {}, sources = {} } = record;
  const draft = {
    ...emptyDraft,
    title,
    abstract,
    authors: authors.join("\n"),
    published: String(published),
    venue,
    ...Object.fromEntries(identifierKinds.map((kind) => [kind, record[kind] ?? ""])),
    ...Object.fromEntries(
      linkKinds.map((kind) => [kind, textsIn((links as Record<string, unknown>)[kind]).join("\n")]),
    ),
  };
  return { ...draft, evidence: writeEvidence(sources, draft) };
}

/** The address that a contributor names shows what bibliographies hold. */
function seenAt(text: string, record: SourceRecord): Record<string, string | string[]> {
  const seen = addressesIn(text);
  if (seen.length === 0) return {};
  const shown = provable.filter((field) => record[field] !== undefined);
  return Object.fromEntries(shown.map((field) => [field, seen.length === 1 ? seen[0]! : seen]));
}

/** A line each, or all in one line. */
function namesIn(text: string): string[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.flatMap((line) => (lines.length > 1 && !/[;|]/.test(line) ? [oneName(line)] : splitNames(line)));
}

/** People paste whole addresses where an identifier is wanted. What is neither is left for the check to name. */
function identifierOf(kind: IdentifierKind, text: string): string {
  return bareIdentifier(kind, text) ?? text.trim();
}

/** Addresses between blanks, with the scheme that people leave out. */
function addressesIn(text: string): string[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((address) => (/^www\./i.test(address) ? `https://${address}` : address));
}

function textsIn(value: unknown): string[] {
  return [value].flat().filter((text) => typeof text === "string");
}
