import type { z } from "zod";
import { identifierKinds } from "../model/identifiers.ts";
import { paperFrontMatterSchema } from "../model/paper.ts";
import type { Warning, SourceRecord } from "../model/source-record.ts";
import { isObject } from "../lib/is-object.ts";
import { identifiersIn } from "../content/identifiers.ts";
import { invisibleCharacters, unicodeForm, whiteSpace } from "./repair/characters.ts";
import { texAccents } from "./repair/tex-characters.ts";
import { expectation } from "../content/explain-issue.ts";

const facts = ["authors", "published", "venue", ...identifierKinds, "links", "sources"] as const;
type Fact = (typeof facts)[number];

/** A record whose facts all fit the content format: what does not fit is left out and said, so that a file is never written wrong. */
export function validFields(record: SourceRecord): { record: SourceRecord; warnings: Warning[] } {
  const { record: valid, warnings } = withoutPlaceholders(record);
  for (const field of facts) {
    const value: unknown = tidy(valid[field]);
    if (value === undefined) continue;
    const kept = isObject(value) ? validParts(field, value, warnings) : validValue({ field }, value, warnings);
    if (kept === undefined) delete valid[field];
    else Object.assign(valid, { [field]: kept });
  }
  return { record: valid, warnings };
}

/** A field, or a part of one that has parts. */
interface Place {
  field: Fact;
  part?: string;
}

/** One wrong address does not take the others with it. */
function validParts(field: Fact, group: Record<string, unknown>, warnings: Warning[]): unknown {
  const kept = Object.entries(group).flatMap(([part, value]) => {
    const valid = validValue({ field, part }, value, warnings);
    return valid === undefined ? [] : [[part, valid] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** A value as far as it fits; of a list, the items that do. */
function validValue(place: Place, value: unknown, warnings: Warning[]): unknown {
  const issue = issueOf(place, value);
  if (issue === undefined) return value;
  if (Array.isArray(value) && value.length > 1) {
    const kept = value.filter((item) => issueOf(place, [item]) === undefined);
    if (kept.length > 0 && issueOf(place, kept) === undefined) {
      for (const item of value) if (!kept.includes(item)) validValue(place, [item], warnings);
      return kept;
    }
  }
  const { field, part } = place;
  const where = part === undefined ? "" : ` for ${part}`;
  const message = `“${short(value)}”${where} is left out, expected ${expectation(issue)}`;
  warnings.push({ field, message, lost: true, ...(part !== undefined && { part }) });
  return undefined;
}

function issueOf({ field, part }: Place, value: unknown): z.core.$ZodIssue | undefined {
  return paperFrontMatterSchema.shape[field].safeParse(part === undefined ? value : { [part]: value }).error?.issues[0];
}

/** What reference managers write in the place of names that they leave out. */
const leftOut = /^(?:and\s+)?(?:others|et\.?\s*al\.?|…|\.\.\.)$/i;
/** What they write as the venue of a preprint, which has none. */
const preprint = /^(?:CoRR\b|(?:arXiv|ArXiv|arxiv)(?:\.org|\s+(?:e-?prints?|preprint))?(?:[\s,:]|$))/;

/** Takes out what stands in the place of a fact. */
function withoutPlaceholders(record: SourceRecord): { record: SourceRecord; warnings: Warning[] } {
  const { authors, venue, ...rest } = record;
  const named = authors?.filter((name) => !leftOut.test(name.trim()));
  const isPreprint = typeof venue === "string" && preprint.test(venue.trim());
  return {
    record: {
      ...(isPreprint ? identifiersIn([venue]) : { ...(venue !== undefined && { venue }) }),
      ...rest,
      ...(named !== undefined && { authors: named }),
    },
    warnings:
      named?.length === authors?.length
        ? []
        : [{ field: "authors", message: "the source names only some of them; add the others" }],
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
