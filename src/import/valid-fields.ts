import type { z } from "zod";
import { dateMeant } from "../content/date-meant.ts";
import { expectation } from "../content/explain-issue.ts";
import { collapseWhitespace } from "../lib/collapse-whitespace.ts";
import { isObject } from "../lib/is-object.ts";
import { bibliographicFields, paperFrontMatterSchema } from "../model/paper.ts";
import type { SourceRecord, Warning } from "../model/source-record.ts";
import { characters, whiteSpace } from "./repair/characters.ts";
import { sequence } from "./repair/cleaner.ts";
import { htmlInLine } from "./repair/html.ts";
import { texToText } from "./repair/tex-words.ts";
import { keywordsOf } from "./values/keywords.ts";
import { abstractLanguage } from "./values/language.ts";
import { pagesAsPrinted } from "./values/pages.ts";
import { withoutPlaceholders } from "./values/without-placeholders.ts";

const validated = [...bibliographicFields.filter((field) => field !== "title"), "links", "sources"] as const;

/** A field, or a part of a field that has parts. */
interface Place {
  field: (typeof validated)[number];
  part?: string;
}

/** A record whose fields all fit the content format. Invalid values and placeholders are left out with a warning. */
export function validFields(given: SourceRecord): { record: SourceRecord; warnings: Warning[] } {
  const { record, warnings } = withoutPlaceholders(given);
  for (const field of validated) {
    const value = meant(field, tidy(record[field]), record, warnings);
    if (value === undefined) delete record[field];
    else {
      const valid = isObject(value) ? validParts(field, value, warnings) : validValue({ field }, value, warnings);
      if (valid === undefined) delete record[field];
      else Object.assign(record, { [field]: valid });
    }
  }
  return { record, warnings };
}

/** The value of a field in the form of the content format, where it can only mean one thing. */
function meant(field: Place["field"], value: unknown, { abstract }: SourceRecord, warnings: Warning[]): unknown {
  if (field === "authors" && Array.isArray(value)) return value.map(withoutBraces).filter((name) => name !== "");
  if (field === "keywords") return keywordsOf(value).length === 0 ? undefined : keywordsOf(value);
  if (typeof value === "number" && numbers.has(field)) return String(value);
  if (typeof value !== "string") return value;
  if (field === "pages") return pagesAsPrinted(value);
  if (field === "issue" && isbn.test(value)) {
    warnings.push({ field, message: `“${value}” is left out, it is an ISBN`, lost: true });
    return undefined;
  }
  if (field === "language") return abstractLanguage(value, abstract ?? "");
  return field === "published" ? date(value, warnings) : value;
}

/** Fields of text that some sources give as numbers. */
const numbers = new Set<string>(["volume", "issue", "pages", "pmid"]);

/** Scopus has the ISBN of a volume of a series as its issue. */
const isbn = /^97[89](?:-?\d){10}$/;

/** Of a day and a month in doubtful order the year is certain. */
function date(value: string, warnings: Warning[]): string {
  const year = /^\d{1,2}[-/.]\d{1,2}[-/.](\d{4})$/.exec(value)?.[1];
  const known = dateMeant(value);
  if (year === undefined || known !== undefined) return known ?? value;
  warnings.push({ field: "published", message: `only the year of “${value}” is certain` });
  return year;
}

/** A brace that only groups is TeX; formulas and commands keep theirs. */
function withoutBraces(name: unknown): unknown {
  return typeof name === "string" && !/[\\$]/.test(name) ? collapseWhitespace(name.replace(/[{}]/g, "")) : name;
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

const cleanLine = sequence(htmlInLine, characters, whiteSpace);

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
