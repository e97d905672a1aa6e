import { isObject } from "../../../lib/is-object.ts";
import type { Item } from "../fields/aliases.ts";
import type { Part } from "./parts.ts";

/** Whether an object has the columns of a table, as pandas writes it, and not the fields of one paper. */
export function hasColumns(text: string, parts: Part[]): boolean {
  const startOf = (name: string) =>
    text.slice(parts.find(({ key }) => key?.toLowerCase() === name)?.start ?? text.length);
  const isColumn = (name: string) => /^(?:\{(?!\s*"value")|\[)/.test(startOf(name));
  return (isColumn("title") && isColumn("abstract")) || (isColumn("columns") && /^\[\s*\[/.test(startOf("data")));
}

/** The rows of a table by its columns: `{"title": {"0": "A"}}`, `{"title": ["A"]}` or `{"columns": ["title"], "data": [["A"]]}`. */
export function rowsOf(table: Item): Item[] {
  const { columns, data } = table;
  if (Array.isArray(columns) && Array.isArray(data))
    return data
      .filter(Array.isArray)
      .map((row) => Object.fromEntries(columns.map((name, at) => [String(name), row[at]])));
  const titles = Object.entries(table).find(([name]) => name.toLowerCase() === "title")?.[1];
  const lengths = new Set(Object.values(table).filter(Array.isArray).map(({ length }) => length)); // prettier-ignore
  // Some programs write lists of one for the fields of one paper.
  if (Array.isArray(titles) && lengths.size > 1) return [table];
  const cell = (column: unknown, key: string): unknown =>
    (Array.isArray(column) || isObject(column)) && Object.hasOwn(column, key) ? column[key as never] : undefined;
  return Object.keys(titles ?? {}).map((key) =>
    Object.fromEntries(Object.entries(table).map(([name, column]) => [name, cell(column, key)])),
  );
}
