import { isObject } from "../../lib/is-object.ts";
import type { NameParts } from "./printed-name.ts";

/** How programs call the parts of a name, in lower case and without signs between the words. */
const keys = {
  given: ["given", "givenname", "givennames", "first", "firstname", "forename", "forenames"],
  middle: ["middle", "middlename", "middlenames"],
  initials: ["initials"],
  family: ["family", "familyname", "last", "lastname", "surname", "lname"],
  suffix: ["suffix", "jr", "generation", "namesuffix"],
  "dropping-particle": ["droppingparticle"],
  "non-dropping-particle": ["nondroppingparticle", "von"],
} as const;
/** Keys of whole names; a value that is an object has the name in it. */
const whole = ["literal", "name", "fullname", "displayname", "creatorname", "authorname", "collectivename", "author", "rawauthorname", "person", "value", "text", "#text"]; // prettier-ignore

/** Who is no author of the paper itself, in the words of Zotero, DataCite and others. */
const otherRole = /editor|translator|contributor|review|illustrator|series|bookauthor/i;

/** Whether an object is of somebody who only helped, such as an editor. */
export function isOther(author: unknown): boolean {
  if (!isObject(author)) return false;
  const role = author["creatorType"] ?? author["role"];
  return typeof role === "string" && otherRole.test(role);
}

/** Objects within objects: OpenAlex has one. */
const deepest = 3;

/** The name in an object: its parts, or a whole name that may still be in any form. */
export function nameOfObject(author: Record<string, unknown>, depth = 0): { parts: NameParts } | { text: string } {
  const byKey = new Map(
    Object.entries(author).map(([key, value]) => [key.toLowerCase().replace(/[-_\s]/g, ""), value]),
  );
  const first = (names: readonly string[]) => names.map((name) => byKey.get(name)).find(isFilled);
  const given = [first(keys.given) ?? first(keys.initials), first(keys.middle)].flat();
  const named = Object.entries(keys).map(([part, names]) => [part, first(names)]);
  const parts: NameParts = { ...Object.fromEntries(named), given };
  const isOrganised = /^organi/i.test(String(byKey.get("nametype") ?? byKey.get("@type")));
  if (isFilled(parts.family) && !isOrganised) return { parts };
  const text = first(whole);
  if (isObject(text) && depth < deepest) return nameOfObject(text, depth + 1);
  if (typeof text !== "string") return { parts };
  return isOrganised || byKey.get("literal") === text ? { parts: { literal: text } } : { text };
}

/** The name in a list of its parts, family name first, as `authors_parsed` of arXiv has it. */
export function nameOfList([family, given, suffix]: readonly unknown[]): NameParts {
  return { family, given, suffix };
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value)
    ? value.some((item) => typeof item === "string" && item.trim() !== "")
    : isObject(value) || (typeof value === "string" && value.trim() !== "");
}
