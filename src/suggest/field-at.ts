import { identifierKinds } from "../model/identifiers.ts";
import { isObject } from "../lib/is-object.ts";
import type { Position } from "../lib/positions.ts";
import type { PaperFile } from "../content/paper.ts";
import { type DraftField, linkKinds } from "./draft.ts";

/** Where the fields of the form stand in a file; a part before the whole that holds it. */
const places: [DraftField, string[]][] = [
  ...(["title", "authors", "published", "venue", "distinct", ...identifierKinds] as const).map((field): [DraftField, string[]] => [field, [field]]), // prettier-ignore
  ...linkKinds.map((field): [DraftField, string[]] => [field, ["links", field]]),
  ...(["add", "drop", "why"] as const).map((field): [DraftField, string[]] => [field, ["topics", field]]),
  ["add", ["topics"]],
  ["code", ["links"]],
  ["seenAt", ["sources"]],
  ["abstract", ["repairs"]],
];

/** The field of the form that a place in a draft's file comes from; the title for what comes from none. */
export function fieldAt(file: PaperFile, position: Position): DraftField {
  if (!isBefore(position, file.at(file.bodyStart))) return "abstract";
  const holds = ([, path]: (typeof places)[number]) => {
    if (!isThere(file.data, path)) return false;
    const [key, value] = [file.locate(path, "key"), file.locate(path)];
    return key !== undefined && value !== undefined && !isBefore(position, key) && !isBefore(file.at(value.end), position); // prettier-ignore
  };
  return places.find(holds)?.[0] ?? "title";
}

function isThere(data: unknown, [key, ...rest]: string[]): boolean {
  if (key === undefined) return true;
  return isObject(data) && key in data && isThere(data[key], rest);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}
