import type { Item } from "./aliases.ts";
import { collapseWhitespace } from "../../../lib/collapse-whitespace.ts";
import { isObject } from "../../../lib/is-object.ts";
import { namesOf } from "../../names.ts";
import { isPlaceholder } from "../../values/placeholder.ts";
import { parseLiteral } from "../json/value.ts";

/** Lists that are nested deeper say nothing; half a million brackets would overflow the stack. */
const deepest = 20;

/** Whether a value says something: empty lists and objects, blanks, `0`, `N/A` and the answers yes and no do not. */
export function saysSomething(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return !["", "0"].includes(value.trim()) && !isPlaceholder(value);
  if (typeof value === "number") return value !== 0;
  if (Array.isArray(value)) return depth < deepest && value.some((item) => saysSomething(item, depth + 1));
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

/**
 * The paragraphs of a text, which empty lines separate; within them blanks and line breaks are the same, but for the end of
 * a line that may be a heading.
 */
export function paragraphsIn(text: string): string {
  return text.split(/\n[^\S\n]*(?:\n\s*)/).map(linesJoined).filter(Boolean).join("\n\n"); // prettier-ignore
}

function linesJoined(paragraph: string): string {
  const lines = paragraph.split("\n").map(collapseWhitespace).filter(Boolean); // prettier-ignore
  const isHeading = (line: string, next = "") => /^\p{Lu}[\p{L} &]{2,40}$/u.test(line) && /^\P{Ll}/u.test(next);
  const breakAfter = (at: number) => [at, at + 1].some((one) => isHeading(lines[one] ?? "", lines[one + 1]));
  return lines.map((line, at) => `${line}${breakAfter(at) ? "\n" : " "}`).join("").trimEnd(); // prettier-ignore
}

/** A list that a table holds as text, as Python and JSON write it; any other value as it is. */
function listIn(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[(].*[\])]\s*$/s.test(value)) return value;
  const parsed = parseLiteral(/^\s*\[\s*'.*'\s*\]\s*$/s.test(value) ? value.replace(/'\s+'/g, "', '") : value)?.value;
  return Array.isArray(parsed) ? parsed : value;
}

/** Where some services have the whole name of an author. */
const nameKeys = ["full_name", "fullName", "fullname", "full", "display_name", "creator"];

/** The authors in a value of any form. Numbers in brackets behind a name are keys of Scopus. */
export function authorsIn(value: unknown): string[] {
  const given = isObject(value)
    ? (numbered(value) ?? Object.values(value).find(Array.isArray) ?? [value])
    : listIn(value);
  if (typeof given === "string") return namesOf(given.replace(/\(\d{5,}\)/g, ""));
  const whole = (author: unknown) => (isObject(author) ? nameKeys.map((key) => author[key]).find((name) => typeof name === "string") : undefined); // prettier-ignore
  return namesOf(Array.isArray(given) ? given.map((author) => whole(author) ?? author) : given);
}

/** The items of an object whose keys are numbers, which is how some programs write a list. */
function numbered(value: Item): unknown[] | undefined {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key)) ? Object.values(value) : undefined;
}

/** The web addresses and identifiers in a value: a text, a list, or an object with addresses. */
export function addressesIn(value: unknown, depth = 3): string[] {
  if (typeof value === "string") return listIn(value) === value ? value.split(/[\s|]+|;\s+/).filter(Boolean) : addressesIn(listIn(value)); // prettier-ignore
  if (depth === 0 || typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    Array.isArray(value) || /url|href|link|^(?:doi|value|id)$/i.test(key) ? addressesIn(part, depth - 1) : [],
  );
}
