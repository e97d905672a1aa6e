import type { z } from "zod";
import { expectation } from "../content/explain-issue.ts";
import { identifiersIn } from "../content/identifiers.ts";
import { isObject } from "../lib/is-object.ts";
import { bibliographicFields, paperFrontMatterSchema } from "../model/paper.ts";
import type { SourceRecord, Warning } from "../model/source-record.ts";
import { invisibleCharacters, unicodeForm, whiteSpace } from "./repair/characters.ts";
import { sequence } from "./repair/cleaner.ts";
import { texToText } from "./repair/tex-words.ts";

const validated = [...bibliographicFields.filter((field) => field !== "title"), "links", "sources"] as const;

/** A field, or a part of a field that has parts. */
interface Place {
  field: (typeof validated)[number];
  part?: string;
}

/** A record whose fields all fit the content format. Invalid values are left out with a warning. */
export function validFields(given: SourceRecord): { record: SourceRecord; warnings: Warning[] } {
  const { record, warnings } = withoutPlaceholders(given);
  for (const field of validated) {
    const value = tidy(record[field]);
    if (value === undefined) continue;
    const valid = isObject(value) ? validParts(field, value, warnings) : validValue({ field }, value, warnings);
    if (valid === undefined) delete record[field];
    else Object.assign(record, { [field]: valid });
  }
  return { record, warnings };
}

/** The parts of a value that are valid; one invalid link does not affect the others. */
function validParts(field: Place["field"], value: Record<string, unknown>, warnings: Warning[]): unknown {
  const parts = Object.entries(value).map(([part, given]) => [part, validValue({ field, part }, given, warnings)]);
  const valid = parts.filter(([, part]) => part !== undefined);
  return valid.length === 0 ? undefined : Object.fromEntries(valid);
}

/** A value if it is valid; of a list, the valid items. */
function validValue(place: Place, value: unknown, warnings: Warning[]): unknown {
  const issue = issueOf(place, value);
  if (issue === undefined) return value;
  if (Array.isArray(value) && value.length > 1) {
    const valid = value.filter((item) => issueOf(place, [item]) === undefined);
    if (valid.length > 0 && issueOf(place, valid) === undefined) {
      for (const item of value) if (!valid.includes(item)) validValue(place, [item], warnings);
      return valid;
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

/** What reference managers write instead of names that they omit. */
const omittedAuthors = /^(?:and\s+)?(?:others|et\.?\s*al\.?|…|\.\.\.)$/i;
/** What they write as the venue of a preprint, which has none. */
const preprint = /^(?:CoRR\b|(?:arXiv|ArXiv|arxiv)(?:\.org|\s+(?:e-?prints?|preprint))?(?:[\s,:]|$))/;

/** Removes placeholders for missing authors and venues. */
function withoutPlaceholders({ authors, venue, ...rest }: SourceRecord): ReturnType<typeof validFields> {
  const named = authors?.filter((name) => !omittedAuthors.test(name.trim()));
  const isPreprint = typeof venue === "string" && preprint.test(venue.trim());
  const place = isPreprint ? identifiersIn([venue]) : venue !== undefined && { venue };
  const omitted = { field: "authors", message: "the source lists only some of them; add the others" };
  return {
    record: { ...place, ...rest, ...(named !== undefined && { authors: named }) },
    warnings: named?.length === authors?.length ? [] : [omitted],
  };
}

const cleanLine = sequence(unicodeForm, invisibleCharacters, whiteSpace);

/** Cleans names and venues: composed characters, no invisible ones, no TeX. */
function tidy(value: unknown): unknown {
  if (typeof value === "string") return texToText(cleanLine(value, { where: "title", companion: "" }).text);
  return Array.isArray(value) ? value.map(tidy).filter((item) => item !== "") : value;
}

/** A value for a message; of an object its keys, because deep nesting cannot be printed. */
function short(value: unknown): string {
  const parts = Array.isArray(value) ? value : Object.keys(Object(value));
  return (typeof value === "string" ? value : parts.filter((part) => typeof part === "string").join(", ")).slice(0, 80);
}
