import { paperFrontMatterSchema } from "../../model/paper.ts";
import type { SourceRecord } from "../../model/source-record.ts";
import { identifiersIn } from "../parse/formats/identifiers.ts";
import { invisibleCharacters } from "../clean/invisible-characters.ts";
import { texAccents } from "../clean/tex-accents.ts";
import { unicodeForm } from "../clean/unicode-form.ts";
import { expectation } from "../parse/explain-issue.ts";
import { whiteSpace } from "../clean/white-space.ts";

const facts = ["authors", "published", "venue", "arxiv", "doi", "openreview", "acl", "links", "sources"] as const;

/** A record whose facts all fit the content format: what does not fit is left out and said, so that a file is never written wrong. */
export function soundFields(record: SourceRecord): { record: SourceRecord; doubts: string[] } {
  const { record: sound, doubts } = withoutPlaceholders(record);
  for (const field of facts) {
    const value: unknown = tidy(sound[field]);
    if (value === undefined) continue;
    const kept = isGroup(value) ? soundEntries(field, value, doubts) : soundValue(field, value, doubts);
    if (kept === undefined) delete sound[field];
    else Object.assign(sound, { [field]: kept });
  }
  return { record: sound, doubts };
}

type Fact = (typeof facts)[number];

function soundValue(field: Fact, value: unknown, doubts: string[]): unknown {
  const result = paperFrontMatterSchema.shape[field].safeParse(value);
  if (result.success) return value;
  doubts.push(`${field}: “${short(value)}” is left out, expected ${expectation(result.error.issues[0]!)}`);
  return undefined;
}

/** One wrong address does not take the others with it. */
function soundEntries(field: Fact, group: Record<string, unknown>, doubts: string[]): unknown {
  const kept = Object.entries(group).filter(([key, value]) => {
    const result = paperFrontMatterSchema.shape[field].safeParse({ [key]: value });
    if (!result.success)
      doubts.push(`${field}: “${short(value)}” for ${key} is left out, expected ${expectation(result.error.issues[0]!)}`); // prettier-ignore
    return result.success;
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What reference managers write in the place of names that they leave out. */
const leftOut = /^(?:and\s+)?(?:others|et\.?\s*al\.?|…|\.\.\.)$/i;
/** What they write as the venue of a preprint, which has none. */
const preprint = /^(?:CoRR\b|(?:arXiv|ArXiv|arxiv)(?:\.org|\s+(?:e-?prints?|preprint))?(?:[\s,:]|$))/;

/** Takes out what stands in the place of a fact. */
function withoutPlaceholders(record: SourceRecord): { record: SourceRecord; doubts: string[] } {
  const { authors, venue, ...rest } = record;
  const named = authors?.filter((name) => !leftOut.test(name.trim()));
  const isPreprint = typeof venue === "string" && preprint.test(venue.trim());
  return {
    record: {
      ...(isPreprint ? identifiersIn([venue]) : { ...(venue !== undefined && { venue }) }),
      ...rest,
      ...(named !== undefined && { authors: named }),
    },
    doubts: named?.length === authors?.length ? [] : ["authors: the source names only some of them; add the others"],
  };
}

const lineCleaners = [unicodeForm, invisibleCharacters, whiteSpace, texAccents];

/** Names and venues are text like any other: composed characters, no invisible ones, no TeX accents. */
function tidy(value: unknown): unknown {
  if (typeof value === "string")
    return lineCleaners.reduce((text, cleaner) => cleaner.clean(text, { where: "title", companion: "" }).text, value);
  return Array.isArray(value) ? value.map(tidy).filter((item) => item !== "") : value;
}

/** Of a group its keys: what is nested deep enough cannot be written out. */
function short(value: unknown): string {
  const parts = Array.isArray(value) ? value : Object.keys(Object(value));
  return (typeof value === "string" ? value : parts.filter((part) => typeof part === "string").join(", ")).slice(0, 80);
}
