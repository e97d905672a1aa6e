import { collapseWhitespace } from "../lib/collapse-whitespace.ts";
import { isObject } from "../lib/is-object.ts";
import { bareName, withoutFootnotes } from "./names/bare-name.ts";
import { conjunction, nameOf, namesBetween, separateLines, withParts } from "./names/between.ts";
import { commaParts, joined } from "./names/comma-parts.ts";
import { cut } from "./names/cut.ts";
import { areInCapitals, fromInitials } from "./names/family-first.ts";
import { listedIn } from "./names/listed.ts";
import { isOther, nameOfList, nameOfObject } from "./names/of-object.ts";
import { isOrganisation } from "./names/organisation.ts";
import { isOmission, withoutOmission } from "./names/omission.ts";
import { type NameParts, printedName } from "./names/printed-name.ts";

export { type NameParts, printedName } from "./names/printed-name.ts";

/**
 * The authors in whatever a source gives: one text, a list of texts, or a list of objects with names or their parts. What
 * stands for names that are left out, such as "et al.", is an item of its own.
 */
export function namesOf(value: unknown): string[] {
  if (typeof value === "string") return splitNames(value);
  if (isObject(value)) return nameOrList(value);
  if (!Array.isArray(value)) return [];
  if (value.length === 1 && typeof value[0] === "string") return splitNames(value[0]);
  const named = (value.every(isOther) ? value : value.filter((author) => !isOther(author))).map(nameIn);
  const names = named.flatMap(namesInItem);
  return named.every((name) => "text" in name && !hasParts(name.text)) ? initialsFirst(names) : names;
}

function nameOrList(value: Record<string, unknown>): string[] {
  const list = ["author", "authors", "creators", "value", "name"].map((key) => value[key]).find(Array.isArray);
  return namesOf(list ?? [value]);
}

function nameIn(author: unknown): { parts: NameParts } | { text: string } {
  if (Array.isArray(author)) return { parts: nameOfList(author) };
  if (isObject(author)) return nameOfObject(author);
  return typeof author === "string" ? { text: author } : { parts: {} };
}

/** An item of a list is one name, unless it has a semicolon, or "and" between two whole names. */
function namesInItem(name: ReturnType<typeof nameIn>): string[] {
  if ("parts" in name) return [bareName(printedName(name.parts))].filter(Boolean);
  const { names, omitted } = withoutOmission(collapseWhitespace(name.text));
  return [...cut(names, /[;；]/g).flatMap(betweenAnd).map(oneName).filter(Boolean), ...omitted];
}

function betweenAnd(item: string): string[] {
  const names = cut(item, conjunction);
  return isOrganisation(item) || names.some((name) => !/^[^\s,]+\s[^,]+$/.test(name)) ? [item] : names;
}

/**
 * The names in one text: "A. Able, B. Baker" is two names, "Able, Anna" is one. Between semicolons, the part before the
 * comma is always the family name.
 */
export function splitNames(text: string): string[] {
  const list = listedIn(text);
  if (list !== undefined) return list.length === 1 && typeof list[0] === "string" ? [oneName(list[0])] : namesOf(list);
  const bare = withoutSurroundings(collapseWhitespace(separateLines(text)));
  const { names, omitted } = withoutOmission(withoutFootnotes(bare));
  const between = namesBetween(names);
  return [...(between.areTurned ? between.names : initialsFirst(between.names)), ...omitted];
}

/** A list of names without the word that announces it and the full stop behind it, as PubMed has it: `Able A, Baker BC.` */
function withoutSurroundings(text: string): string {
  const list = text.replace(/^(?:(?:authors?(?:\(s\))?|written by)\s?:|by(?=\s\p{Lu}))\s+/iu, "");
  const bare = list.replace(/\.$/, "");
  return !bare.includes(".") && bare.split(", ").every((name) => /\s\p{Lu}{1,4}$/u.test(name)) ? bare : list;
}

/** One name as printed, the given name first: "Able, Anna" is "Anna Able". */
export function oneName(line: string): string {
  return nameOf(withParts(collapseWhitespace(line)));
}

/** Whether a comma tells the family name, as in `ABLE, Anna`, so that nothing has to be guessed. */
function hasParts(text: string): boolean {
  return withParts(collapseWhitespace(text)).parts.length > 1;
}

/** The parts between commas, a suffix joined to the name before it. */
export function namesBetweenCommas(text: string): string[] {
  return commaParts(collapseWhitespace(text)).map(joined);
}

/** Turns names with the family name first and initials behind it, where a whole list is of such names. */
function initialsFirst(names: string[]): string[] {
  const inCapitals = areInCapitals(names);
  const turned = names.map((name) => (isOmission(name) ? name : fromInitials(name, inCapitals)));
  return turned.every((name) => name !== undefined) ? turned : names;
}
