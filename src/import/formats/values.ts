import { dateMeant } from "../../content/date-meant.ts";
import { collapseWhitespace } from "../../lib/collapse-whitespace.ts";
import { isObject } from "../../lib/is-object.ts";
import type { Item } from "./aliases.ts";
import { cut } from "../names/cut.ts";
import { namesOf } from "../names.ts";
import { parseLiteral } from "./json/value.ts";

/** What programs write for a value that is not there. */
const placeholder = /^\s*[[(]?(?:no (?:abstract|author names?|author ids?|title)(?: is)?(?: available| found| provided)?|abstract (?:is )?(?:not available|unavailable)|not available|n\/?a|none|null|nan|undefined|0|[-–—]+)?[\])]?\.?\s*$/i; // prettier-ignore
const longestPlaceholder = 50;

/** Whether a value says something: empty lists and objects, blanks, `0`, `N/A` and the answers yes and no do not. */
export function saysSomething(value: unknown): boolean {
  if (typeof value === "string") return value.length > longestPlaceholder ? /\S/.test(value) : !placeholder.test(value);
  if (typeof value === "number") return value !== 0;
  if (Array.isArray(value)) return value.some(saysSomething);
  return isObject(value) && Object.values(value).some((part) => part !== null && part !== "");
}

/** Where the text of a value is that is an object. */
const textKeys = [
  "raw",
  "literal",
  "value",
  "name",
  "title",
  "display_name",
  "fullName",
  "full",
  "tag",
  "subject",
  "$",
  "#text",
];

/** The text of a value: itself, the first of a list, or the name in an object. */
export function textIn(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return textsIn(value)[0];
  if (isObject(value)) return textsIn(textKeys.map((key) => (Object.hasOwn(value, key) ? value[key] : undefined)))[0];
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** The texts of the items of a list, without those that are lists themselves. */
export function textsIn(values: readonly unknown[]): string[] {
  return values.flatMap((value) => (Array.isArray(value) ? [] : (textIn(value) ?? [])));
}

/** The paragraphs of a text, which empty lines separate; within them blanks and line breaks are the same. */
export function paragraphsIn(text: string): string {
  return text.split(/\n[^\S\n]*(?:\n\s*)/).map(collapseWhitespace).filter(Boolean).join("\n\n"); // prettier-ignore
}

/** A list that a table holds as text, as Python and JSON write it; any other value as it is. */
export function listIn(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[(].*[\])]\s*$/s.test(value)) return value;
  const parsed = parseLiteral(/^\s*\[\s*'.*'\s*\]\s*$/s.test(value) ? value.replace(/'\s+'/g, "', '") : value)?.value;
  return Array.isArray(parsed) ? parsed : value;
}

/** Where some services have the whole name of an author. */
const nameKeys = ["full_name", "fullName", "fullname", "full", "display_name", "creator"];

/** The authors in a value of any form. Numbers in brackets behind a name are keys of Scopus. */
export function authorsIn(value: unknown): string[] {
  const given = isObject(value) ? (Object.values(value).find(Array.isArray) ?? [value]) : listIn(value);
  if (typeof given === "string") return namesOf(given.replace(/\(\d{5,}\)/g, ""));
  const whole = (author: unknown) => (isObject(author) ? nameKeys.map((key) => author[key]).find((name) => typeof name === "string") : undefined); // prettier-ignore
  return namesOf(Array.isArray(given) ? given.map((author) => whole(author) ?? author) : given);
}

/** The keywords in a list or in a text in which semicolons, bars, line breaks or commas separate them. */
export function keywordsIn(value: unknown): string[] {
  const given = listIn(isObject(value) ? Object.values(value).find(Array.isArray) : value);
  if (Array.isArray(given)) return [...new Set(textsIn(given).map(collapseWhitespace))];
  if (typeof given !== "string") return [];
  const mark = [";", "|", "\n", ","].find((one) => given.includes(one)) ?? ";";
  // A keyword of Embase has brackets with commas: `cyst (diagnosis, surgery)`.
  return [...new Set(cut(given, new RegExp(`[${mark}]`, "g")).map(collapseWhitespace))];
}

/** The web addresses and identifiers in a value: a text, a list, or an object with addresses. */
export function addressesIn(value: unknown, depth = 3): string[] {
  if (typeof value === "string") return listIn(value) === value ? value.split(/[\s|]+|;\s+/).filter(Boolean) : addressesIn(listIn(value)); // prettier-ignore
  if (depth === 0 || typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    Array.isArray(value) || /url|href|link|^(?:doi|value|id)$/i.test(key) ? addressesIn(part, depth - 1) : [],
  );
}

/** The date in a value, as exact as it is; undefined if there is none. */
export function dateIn(value: unknown): string | undefined {
  const text = isObject(value) ? (datePartsIn(value) ?? textIn(value)) : textIn(value); // prettier-ignore
  // RIS writes `2020/03/01/` and leaves parts empty: `2020///`.
  const date =
    text
      ?.trim()
      .slice(0, 100)
      .replace(/(?:[/-](?:00)?)+$/, "") ?? "";
  return dateMeant(date) ?? (/^(?:19|20)\d{2}$/.test(date) ? date : undefined);
}

/** The date in `{"date-parts": [[2017, 3, 15]]}` or `{"year": 2017, "month": 3}`, up to the first part that is missing. */
function datePartsIn(value: Item): string | undefined {
  const list: unknown = Array.isArray(value["date-parts"]) ? value["date-parts"][0] : ["year", "month", "day"].map((part) => value[part]); // prettier-ignore
  // Some programs write numbers as text.
  const parts = (Array.isArray(list) ? list : []).map((part) => (typeof part === "string" ? Number(part) : part));
  const unknown = parts.findIndex((part) => !Number.isInteger(part) || part < 1);
  const known = unknown < 0 ? parts : parts.slice(0, unknown);
  if (known.length === 0) return undefined;
  return known.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
}
