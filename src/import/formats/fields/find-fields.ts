import { isObject } from "../../../lib/is-object.ts";
import { type Aliases, bookkeeping, commonAliases, type Field, fields, normalName } from "./aliases.ts";
import { saysSomething, textIn } from "./values.ts";

/** The values of a source by our fields. */
export interface Found {
  /** The values that say something, in order of preference, with their names in the source. */
  of(field: Field): { name: string; value: unknown }[];
  /** The names of fields that have a value and no place. */
  unused: string[];
}

/** A field that a name stands for, and where in the value of that name it is. */
interface Place {
  field: Field;
  rank: number;
  path: string[];
}

/** Fields of which a second value that differs is lost, unlike a second form of the same names or date. */
const lossy: readonly Field[] = ["title", "abstract", "venue", "publisher", "keywords"];

/** Fields that are read as one text. */
const texts: readonly Field[] = ["venue", "volume", "issue", "pages", "publisher", "language"];

/** Finds the fields of a paper by their names. */
export function findFields(item: Record<string, unknown>, aliases: Aliases): Found {
  const places = placesOf(aliases);
  const hits: { name: string; field: Field; rank: number; value: unknown }[] = [];
  const unused: string[] = [];
  for (const [name, whole] of Object.entries(item)) {
    const normal = normalName(name);
    const known = places.get(normal);
    if (known === undefined && saysSomething(whole) && !bookkeeping.has(normal) && !isRowNumber(name, whole)) unused.push(name || "(column without a name)"); // prettier-ignore
    for (const { field, rank, path } of known ?? []) {
      const value = valueAt(whole, path);
      // A title may be any word, even “None”.
      if (field === "title" ? textIn(value) !== undefined : saysSomething(value))
        hits.push({ name, field, rank, value });
    }
  }
  hits.sort((a, b) => a.rank - b.rank);
  const of = (field: Field) => hits.filter((hit) => hit.field === field);
  for (const [first, ...others] of lossy.map(of)) {
    const text = textIn(first?.value)?.trim();
    const lost = others.filter(({ name, value }) => {
      const other = textIn(value)?.trim();
      return other !== undefined && other !== text && !bookkeeping.has(normalName(name));
    });
    unused.push(...lost.map(({ name }) => name));
  }
  // A value of a form that is not known is not read.
  for (const values of texts.map(of))
    if (values.length > 0 && values.every(({ value }) => textIn(value) === undefined)) unused.push(values[0]!.name);
  return { of, unused };
}

/** pandas and R write the numbers of rows into a column without a name. */
function isRowNumber(name: string, value: unknown): boolean {
  return /^(?:unnamed[: ]*\d*)?$/i.test(name) && /^\d*$/.test(String(value));
}

const known = new WeakMap<Aliases, Map<string, Place[]>>();

/** The places by the names that stand for them. They are the same for all items of a source. */
function placesOf(aliases: Aliases): Map<string, Place[]> {
  const cached = known.get(aliases);
  if (cached !== undefined) return cached;
  const places = new Map<string, Place[]>();
  const put = (name: string, place: Place) => places.set(name, [...(places.get(name) ?? []), place]);
  for (const field of fields) {
    for (const [rank, alias] of (aliases[field] ?? commonAliases[field]).entries()) {
      const [head, ...path] = alias.split(".") as [string, ...string[]];
      put(normalName(head), { field, rank, path });
      // A table has the whole path as the name of a column.
      if (path.length > 0) put(normalName(alias), { field, rank, path: [] });
    }
  }
  known.set(aliases, places);
  return places;
}

/** The value at a path; of a list, the values in its items. */
function valueAt(value: unknown, [key, ...rest]: string[]): unknown {
  if (key === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => valueAt(item, [key, ...rest])).filter(saysSomething);
  return isObject(value) && Object.hasOwn(value, key) ? valueAt(value[key], rest) : undefined;
}
