import { isMap, isSeq, type Node, parseDocument } from "yaml";
import { positionsIn } from "../../../lib/positions.ts";
import type { Refusal } from "../../../model/source-record.ts";

/** The objects of a JSON text: a list of them, one alone, or the first list that an object holds. */
export function parseJson(text: string): { items: Record<string, unknown>[]; refused: Refusal[] } {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    const list = Array.isArray(value) ? value : (Object.values(value as object).find(isListOfObjects) ?? [value]);
    return { items: (list as unknown[]).filter(isObject), refused: [] };
  } catch (error) {
    return { items: [], refused: [{ line: errorLine(text, error), reason: `JSON that cannot be read (${(error as Error).message})` }] };
  }
}

/** The line where each object of the list starts. JSON is YAML, whose parser knows the places. */
export function linesOfItems(text: string): number[] {
  const { contents } = parseDocument(text.replace(/^\uFEFF/, ""), { prettyErrors: false });
  const at = positionsIn(text);
  const list = isSeq(contents) ? contents : isMap(contents) ? contents.items.map(({ value }) => value).find((value) => isSeq(value)) : undefined;
  if (list === undefined) return [1];
  return (list as { items: Node[] }).items.filter((item) => isMap(item)).map((item) => at(item.range![0]).line);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

function errorLine(text: string, error: unknown): number {
  const offset = /position (\d+)/.exec((error as Error).message)?.[1];
  return offset === undefined ? 1 : positionsIn(text)(Number(offset)).line;
}
