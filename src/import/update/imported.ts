import { compareText } from "../../lib/compare.ts";
import { type Imported, importedFields, importedSchema } from "../../model/imported.ts";

/** What earlier imports gave, by listing. */
export type ImportedListings = ReadonlyMap<string, readonly Imported[]>;

/** Reads the values as imported. A line that cannot be read is named by its number, from 1. */
export function readImported(text: string): { entries: Imported[]; faults: number[] } {
  const entries: Imported[] = [];
  const faults: number[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const { data } = importedSchema.safeParse(parseJson(line));
    if (data === undefined) faults.push(index + 1);
    else entries.push(data);
  }
  return { entries, faults };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes the values as imported: a line a paper, in the order of ids, the fields always in the same order. */
export function writeImported(entries: readonly Imported[]): string {
  return entries
    .toSorted((a, b) => compareText(a.id, b.id))
    .map((entry) => `${JSON.stringify({ id: entry.id, ...inOrder(entry) })}\n`)
    .join("");
}

function inOrder(entry: Imported): Partial<Imported> {
  const written = importedFields.map((field) => [field, unwrapped(entry[field])] as const);
  return Object.fromEntries(written.filter(([, value]) => value !== undefined));
}

/** One address is written as itself, and what is empty is left out. */
function unwrapped(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  const parts = Object.entries(value).map(([part, list]) => [part, Array.isArray(list) && list.length === 1 ? list[0] : list]); // prettier-ignore
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}
