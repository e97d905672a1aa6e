import { bareIdentifier } from "../content/identifiers.ts";
import { oneName, splitNames } from "../import/names.ts";
import { collapseWhitespace } from "../lib/collapse-whitespace.ts";
import { isObject } from "../lib/is-object.ts";
import { identifierKinds } from "../model/identifiers.ts";
import type { PaperFrontMatterInput } from "../model/paper.ts";
import { type SourceRecord, withoutEmpty } from "../model/source-record.ts";
import { type FieldName, fieldPaths } from "./fields.ts";

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

/** The texts in the form, as typed. `evidence` is hidden: the `sources` of a draft, each with the value that it is for. */
export type FormTexts = Record<FormText, string>;
type FormText = FieldName | "evidence";

export const formTexts: readonly FormText[] = [...fieldPaths.map(([name]) => name), "evidence"];
const linkKinds = ["code", "data", "project"] as const;

/** Texts from whatever a browser has kept or an address names; everything else is left out. */
export function readTexts(value: unknown): FormTexts {
  const kept = isObject(value) ? value : {};
  const texts = formTexts.map((name) => [name, typeof kept[name] === "string" ? kept[name] : ""]);
  return Object.fromEntries(texts) as FormTexts;
}

/** Whether the form is empty. */
export function isEmpty(texts: FormTexts): boolean {
  return formTexts.every((name) => texts[name] === "");
}

/** The draft that the texts of the form say. What is not valid stays as it is, for the check to report. */
export function toDraft(texts: FormTexts): Draft {
  const links = linkKinds
    .map((kind) => [kind, addressesIn(texts[kind])] as const)
    .filter(([, list]) => list.length > 0);
  const topics = { add: idsIn(texts.add), drop: idsIn(texts.drop), why: collapseWhitespace(texts.why) };
  const draft: Draft = {
    line: 1,
    title: collapseWhitespace(texts.title),
    abstract: texts.abstract.trim(),
    authors: namesIn(texts.authors),
    published: texts.published.trim(),
    venue: collapseWhitespace(texts.venue),
    ...Object.fromEntries(identifierKinds.map((kind) => [kind, bareIdentifier(kind, texts[kind]) ?? texts[kind].trim()])),
    seenAt: addressesIn(texts.seenAt),
    distinct: idsIn(texts.distinct),
    ...(links.length > 0 && { links: Object.fromEntries(links) }),
    ...(Object.values(topics).some(({ length }) => length > 0) && { topics }),
  }; // prettier-ignore
  const sources = readEvidence(texts);
  return withoutEmpty(Object.keys(sources).length > 0 ? { ...draft, sources } : draft);
}

/** The form filled with a draft. */
export function toTexts(draft: Draft): FormTexts {
  const { title = "", abstract = "", authors = [], published = "", venue = "", seenAt = [], distinct = [] } = draft;
  const { add = [], drop = [], why = "" } = draft.topics ?? {};
  const texts: FormTexts = {
    ...readTexts(draft),
    title, abstract, published, venue, why,
    authors: authors.join("\n"),
    ...Object.fromEntries(linkKinds.map((kind) => [kind, [draft.links?.[kind] ?? []].flat().join("\n")])),
    seenAt: seenAt.join(" "),
    add: add.join(", "),
    drop: drop.join(", "),
    distinct: distinct.join(", "),
  }; // prettier-ignore
  const evidence = Object.entries(draft.sources ?? {}).map(([field, seen]) => [
    field,
    [texts[field as FormText], seen],
  ]);
  return { ...texts, evidence: evidence.length === 0 ? "" : JSON.stringify(Object.fromEntries(evidence)) };
}

/** The addresses for the values that are still as their source gave them; what was typed since was seen elsewhere. */
function readEvidence(texts: FormTexts): NonNullable<Draft["sources"]> {
  const kept = Object.entries(parseObject(texts.evidence)).flatMap(([field, entry]) => {
    if (!Array.isArray(entry) || entry[0] !== texts[field as FormText]) return [];
    return [[field, entry[1] as string | string[]] as const];
  });
  return Object.fromEntries(kept);
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** A line each, or all in one line. */
function namesIn(text: string): string[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.flatMap((line) => (lines.length > 1 && !/[;|]/.test(line) ? [oneName(line)] : splitNames(line)));
}

/** Addresses between blanks, with the scheme that people leave out. */
function addressesIn(text: string): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  return words.map((address) => (/^www\./i.test(address) ? `https://${address}` : address));
}

/** The ids in a list that people write: names in any case, or addresses of pages here. */
function idsIn(text: string): string[] {
  const names = text.split(/[,\n]/).map((name) => collapseWhitespace(name).toLowerCase());
  const ids = names.map((name) => /^https?:\/\/\S*?([^/\s]+)\/?$/.exec(name)?.[1] ?? name.replaceAll(" ", "-"));
  return ids.filter(Boolean);
}
