import { isObject } from "../../lib/is-object.ts";
import type { Imported } from "../../model/imported.ts";
import { bibliographicFields, type Paper } from "../../model/paper.ts";
import type { NormalizedRecord } from "../normalize-record.ts";
import { updatePaperFile } from "../paper-file.ts";

/** A field of a paper, or a part of a field that has parts, whose value in the source is another one. */
export interface Difference {
  /** Such as `venue` or `links.code`. */
  field: string;
  here: unknown;
  source: unknown;
  /** Whether the value here is as it was imported, so that the source's may replace it. */
  open: boolean;
}

const whole = [...bibliographicFields, "abstract"] as const;
const inParts = ["links", "sources"] as const;

type Values = Partial<Record<(typeof whole)[number] | (typeof inParts)[number], unknown>>;

/**
 * Compares what the source says now with the paper and with what was imported before. A value that a person changed, added
 * or took out is no difference while the source stays as it was; a value that nobody changed may follow the source.
 * @param base what was imported before; without it, every value that is here counts as a person's.
 */
export function differencesOf(record: NormalizedRecord, known: Paper, base: Imported | undefined): Difference[] {
  const [now, here, before] = [record, known, base ?? {}].map((values) => flat(values as Values));
  return [...now!].flatMap(([field, source]) => {
    const [own, old] = [here!.get(field), before!.get(field)];
    if (isSame(own, source) || (old !== undefined && isSame(old, source))) return [];
    return [{ field, here: own, source, open: own === undefined ? old === undefined : isSame(own, old) }];
  });
}

/**
 * What to keep as imported: the values that the paper has from the source now, and the old ones where it has not.
 * @param left the differences that were not taken over.
 */
export function importedNow(
  id: string,
  record: NormalizedRecord,
  base: Imported | undefined,
  left: readonly Difference[],
): Imported {
  const values = new Map(flat((base ?? {}) as Values));
  const notTaken = new Set(left.map(({ field }) => field));
  for (const [field, value] of flat(record as Values)) if (!notTaken.has(field)) values.set(field, value);
  return { ...unflat(values), id, repairs: notTaken.has("abstract") || notTaken.has("title") ? (base?.repairs ?? []) : record.repairs } as Imported; // prettier-ignore
}

/**
 * The file of a paper with values of the source taken over. Repairs that a person wrote or took out stay as they are.
 * @param text the file as it is.
 */
export function updatedFile(
  text: string,
  known: Paper,
  record: NormalizedRecord,
  taken: readonly Difference[],
  base: Imported | undefined,
): string {
  const { abstract, ...fields } = unflat(new Map(taken.map(({ field, source }) => [field, source])));
  for (const field of inParts)
    if (fields[field] !== undefined) fields[field] = { ...unwrapped(known[field]), ...(fields[field] as object) };
  const isText = taken.some(({ field }) => field === "title" || field === "abstract");
  const repairs = isText ? repairsNow(known.repairs, record.repairs, base?.repairs ?? []) : undefined;
  return updatePaperFile(text, { ...fields, repairs }, abstract as string | undefined);
}

function repairsNow(here: readonly string[], source: readonly string[], before: readonly string[]): string[] {
  const own = here.filter((repair) => !before.includes(repair) || source.includes(repair));
  return [...new Set([...own, ...source.filter((repair) => !before.includes(repair))])];
}

/** One address stays one, so that a line nobody changed is not changed. */
function unwrapped(parts: Record<string, string[] | undefined>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).map(([part, list]) => [part, list?.length === 1 ? list[0] : list]));
}

/** The values by field, those of parts by `field.part`; empty ones are none. */
function flat(values: Values): Map<string, unknown> {
  const fields = whole.map((field) => [field, values[field]] as const);
  const parts = inParts.flatMap((field) => {
    const value = values[field];
    return isObject(value) ? Object.entries(value).map(([part, inner]) => [`${field}.${part}`, inner] as const) : [];
  });
  return new Map([...fields, ...parts].filter(([, value]) => value !== undefined && !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === "" || (Array.isArray(value) && value.length === 0);
}

function unflat(values: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [path, value] of values) {
    const [field, part] = path.split(".") as [string, string?];
    if (part === undefined) fields[field] = value;
    else fields[field] = { ...(fields[field] as object | undefined), [part]: value };
  }
  return fields;
}

/** Whether two values are the same; one address and a list of one are. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  const [list, other] = [[a].flat(), [b].flat()];
  return list.length === other.length && list.every((item, index) => item === other[index]);
}
