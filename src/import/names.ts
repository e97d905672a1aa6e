import { isObject } from "../lib/is-object.ts";
import { collapseWhitespace } from "../lib/collapse-whitespace.ts";

/** The parts of a name, as CSL, Zotero, DataCite and others give them; `literal` and `name` are whole names. */
export interface NameParts {
  given?: unknown;
  family?: unknown;
  suffix?: unknown;
  "dropping-particle"?: unknown;
  "non-dropping-particle"?: unknown;
  literal?: unknown;
}

const nameParts = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"] as const;

/** A name as printed, from its parts; empty if there are none. */
export function printedName(name: NameParts): string {
  const parts = typeof name.literal === "string" ? [name.literal] : nameParts.map((part) => name[part]);
  return collapseWhitespace(parts.filter((part) => typeof part === "string" && part !== "").join(" "));
}

/** The authors in whatever a source gives: one text, a list of texts, or a list of objects with names or their parts. */
export function namesOf(value: unknown): string[] {
  if (typeof value === "string") return splitNames(value);
  if (!Array.isArray(value)) return [];
  return value
    .map((author: unknown) => {
      if (typeof author === "string") return collapseWhitespace(author);
      if (!isObject(author)) return "";
      return typeof author["name"] === "string" ? collapseWhitespace(author["name"]) : printedName(author);
    })
    .filter(Boolean);
}

/** A suffix that follows a name after a comma. */
const suffix = /^(?:Jr|Sr|Inc|Ltd|LLC|GmbH|Ph\.?D|M\.?D|I{1,3}|IV)\.?$/;

/**
 * The names in one text: "A. Able, B. Baker" is two names, "Able, Anna" is one. Between semicolons, the part before the
 * comma is always the family name.
 */
export function splitNames(text: string): string[] {
  const names = collapseWhitespace(text)
    .split(/\s*[;|]\s*|\s+and\s+/)
    .map(namesBetweenCommas)
    .filter((parts) => parts.length > 0);
  const familyFirst = /[;|]/.test(text) || (names.length > 1 && names.every((parts) => parts.length === 2));
  return names.flatMap((parts) => (familyFirst || isFamilyFirst(parts) ? givenFirst(parts) : parts));
}

/** One name as printed, the given name first: "Able, Anna" is "Anna Able". */
export function oneName(line: string): string {
  const parts = namesBetweenCommas(line);
  return isFamilyFirst(parts) ? givenFirst(parts)[0]! : collapseWhitespace(line);
}

/** The parts between commas, a suffix joined to the name before it. */
export function namesBetweenCommas(text: string): string[] {
  const parts = collapseWhitespace(text).split(/\s*,\s*/).filter(Boolean); // prettier-ignore
  return parts.reduce<string[]>((names, part) => {
    if (suffix.test(part) && names.length > 0) names.push(`${names.pop()}, ${part}`);
    else names.push(part);
    return names;
  }, []);
}

function isFamilyFirst(parts: string[]): boolean {
  return parts.length === 2 && !parts[0]!.includes(" ");
}

/** "Able" and "Anna, Jr." become "Anna Able, Jr."; anything but two parts stays. */
function givenFirst(parts: string[]): string[] {
  if (parts.length !== 2) return parts;
  const [given, ...suffixes] = parts[1]!.split(", ");
  return [[`${given} ${parts[0]}`, ...suffixes].join(", ")];
}
