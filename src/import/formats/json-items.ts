import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { isObject } from "../../lib/is-object.ts";
import { positionsIn } from "../../lib/positions.ts";
import type { ParsedSource, Rejection, SourceRecord } from "../../model/source-record.ts";
import { titleColumns } from "./fields.ts";

/** Where an item stands in its text, and a key that it has twice: JSON keeps the last of them without a word. */
interface Place {
  line: number;
  repeated?: string | undefined;
}

/** Reads each item that is an object with the given function; anything else in a list is no paper. */
export function readItems(
  text: string,
  toRecord: (item: Record<string, unknown>, line: number) => SourceRecord,
): ParsedSource {
  const { items, refused } = parseJson(text);
  const places = refused.length > 0 ? [] : placesOfItems(text);
  const result: ParsedSource = { records: [], refused };
  for (const [index, item] of items.entries()) {
    const { line, repeated } = places[index] ?? { line: 1 };
    if (!isObject(item)) result.refused.push({ line, reason: "no object with the fields of a paper" });
    else if (repeated !== undefined) result.refused.push({ line, reason: repeatedKey(repeated) });
    else result.records.push(toRecord(item, line));
  }
  return result;
}

/** Why an object is refused that has a key twice. */
export function repeatedKey(key: string): string {
  return `the key “${key.slice(0, 60)}” twice, so nobody could say which value is meant`;
}

function parseJson(text: string): { items: unknown[]; refused: Rejection[] } {
  try {
    return { items: itemsOf(JSON.parse(withoutMark(text)), plain), refused: [] };
  } catch (error) {
    return {
      items: [],
      refused: [{ line: errorLine(text, error), reason: `JSON that cannot be read (${(error as Error).message})` }],
    };
  }
}

/** The places of the items. JSON is YAML, whose parser knows them; to compare all keys with each other would take long. */
export function placesOfItems(text: string): Place[] {
  const { contents } = parseDocument(withoutMark(text), { prettyErrors: false, uniqueKeys: false });
  const at = positionsIn(withoutMark(text));
  return itemsOf(contents as unknown, parsed).map((node) => ({
    line: at((node as Node | undefined)?.range?.[0] ?? 0).line,
    repeated: firstRepeated(pairsOf(node)?.map(([key]) => key) ?? []),
  }));
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, "");
}

function firstRepeated(keys: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return keys.find((key) => seen.size === seen.add(key).size);
}

/** How a value of JSON is taken apart, read or only parsed. */
interface Shape {
  list(value: unknown): unknown[] | undefined;
  entries(value: unknown): [key: string, value: unknown][] | undefined;
}

const plain: Shape = {
  list: (value) => (Array.isArray(value) ? value : undefined),
  entries: (value) => (isObject(value) ? Object.entries(value) : undefined),
};

/** In the order of a read object: numbers first, and once what is there twice. */
const parsed: Shape = {
  list: (node) => (isSeq(node) ? node.items : undefined),
  entries: (node) => (isMap(node) ? Object.entries(Object.fromEntries(pairsOf(node)!)) : undefined),
};

function pairsOf(node: unknown): [key: string, value: unknown][] | undefined {
  if (!isMap(node)) return undefined;
  return node.items.map(({ key, value }) => [String(isScalar(key) ? key.value : key), value]);
}

/**
 * The papers in a value: a list, one paper alone, the lists of papers that an object holds, or the papers that it names.
 * Where several lists stand side by side, those whose objects have titles are meant.
 */
function itemsOf(value: unknown, shape: Shape): unknown[] {
  const list = shape.list(value);
  const entries = shape.entries(value);
  if (list !== undefined) return list;
  if (entries === undefined || isTitled(value, shape)) return [value];
  const values = entries.map(([, inner]) => inner);
  const lists = values.flatMap((inner) => (isListOfObjects(inner, shape) ? [shape.list(inner)!] : []));
  const titled = lists.filter((items) => items.some((item) => isTitled(item, shape)));
  if (titled.length > 0) return titled.flat();
  return (
    lists[0] ?? (values.length > 0 && values.every((inner) => shape.entries(inner) !== undefined) ? values : [value])
  );
}

function isTitled(value: unknown, shape: Shape): boolean {
  return shape.entries(value)?.some(([key]) => titleColumns.includes(key.toLowerCase())) === true;
}

function isListOfObjects(value: unknown, shape: Shape): boolean {
  const items = shape.list(value) ?? [];
  return items.length > 0 && items.every((item) => shape.entries(item) !== undefined);
}

function errorLine(text: string, error: unknown): number {
  const offset = /position (\d+)/.exec((error as Error).message)?.[1];
  return offset === undefined ? 1 : positionsIn(text)(Number(offset)).line;
}
