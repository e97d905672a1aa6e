import { isMap, isSeq, type Node, parseDocument } from "yaml";
import { isObject } from "../../../lib/is-object.ts";
import { positionsIn } from "../../../lib/positions.ts";
import type { ParsedSource, Refusal, SourceRecord } from "../../../model/source-record.ts";

/** The items of a JSON text: a list, one object alone, the first list that an object holds, or the objects that it names. */
function parseJson(text: string): { items: unknown[]; refused: Refusal[] } {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return { items: listIn(value), refused: [] };
  } catch (error) {
    return {
      items: [],
      refused: [{ line: errorLine(text, error), reason: `JSON that cannot be read (${(error as Error).message})` }],
    };
  }
}

function listIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  const values = isObject(value) ? Object.values(value) : [];
  const inner = values.find(isListOfObjects);
  return (inner as unknown[] | undefined) ?? (isListOfObjects(values) ? values : [value]);
}

/** Reads each item that is an object with the given function; anything else in a list is no paper. */
export function readItems(
  text: string,
  toRecord: (item: Record<string, unknown>, line: number) => SourceRecord,
): ParsedSource {
  const { items, refused } = parseJson(text);
  const lines = refused.length > 0 ? [] : linesOfItems(text);
  const result: ParsedSource = { records: [], refused };
  for (const [index, item] of items.entries()) {
    const line = lines[index] ?? 1;
    if (isObject(item)) result.records.push(toRecord(item, line));
    else result.refused.push({ line, reason: "no object with the fields of a paper" });
  }
  return result;
}

/** The line where each item of the list starts. JSON is YAML, whose parser knows the places. */
function linesOfItems(text: string): number[] {
  const { contents } = parseDocument(text.replace(/^\uFEFF/, ""), { prettyErrors: false });
  const at = positionsIn(text);
  const lineOf = (node: unknown) => at((node as Node | undefined)?.range?.[0] ?? 0).line;
  if (isSeq(contents)) return contents.items.map(lineOf);
  if (!isMap(contents)) return [1];
  const values = contents.items.map(({ value }) => value);
  const inner = values.find(
    (value) => isSeq(value) && value.items.length > 0 && value.items.every((item) => isMap(item)),
  );
  if (inner !== undefined) return (inner as { items: unknown[] }).items.map(lineOf);
  return values.length > 0 && values.every((value) => isMap(value)) ? values.map(lineOf) : [1];
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

function errorLine(text: string, error: unknown): number {
  const offset = /position (\d+)/.exec((error as Error).message)?.[1];
  return offset === undefined ? 1 : positionsIn(text)(Number(offset)).line;
}
