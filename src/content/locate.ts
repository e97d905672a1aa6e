import { type Document, isMap, isNode, isScalar, isSeq, type Node, type ParsedNode } from "yaml";
import type { Position } from "../lib/positions.ts";

/** Where a value stands in its file; `start` and `end` are offsets in the text. */
export interface Place extends Position {
  start: number;
  end: number;
}

/** Finds the value at a path of keys and indexes, or with `key` its key; the nearest thing above when there is none. */
export type Locate = (path: readonly PropertyKey[], part?: "key" | "value") => Place | undefined;

/**
 * Makes a locator for a YAML document. `getIn` of `yaml` finds values, but neither keys nor the nearest thing above.
 * @param shift offset of the YAML in the file's text.
 */
export function yamlLocator(document: Document.Parsed, shift: number, at: (offset: number) => Position): Locate {
  return (path, part = "value") => {
    const [from, to] = findNode(document.contents, path, part)?.range ?? [];
    if (from === undefined || to === undefined) return undefined;
    const [start, end] = [from + shift, to + shift];
    return { ...at(start), start, end };
  };
}

function findNode(root: ParsedNode | null, path: readonly PropertyKey[], part: "key" | "value"): Node | undefined {
  let found: Node | undefined = root ?? undefined;
  let node: unknown = root;
  for (const [depth, step] of path.entries()) {
    const { key, value } = childOf(node, step);
    const isKeyWanted = part === "key" && depth === path.length - 1;
    const best = isNode(key) && (isKeyWanted || !isNode(value) || isEmpty(value)) ? key : value;
    if (isNode(best) && best.range) found = best;
    if (!isNode(value)) break;
    node = value;
  }
  return found;
}

function childOf(node: unknown, step: PropertyKey): { key?: unknown; value?: unknown } {
  if (isSeq(node)) return { value: node.items[Number(step)] };
  if (!isMap(node)) return {};
  return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step)) ?? {};
}

/** `venue:` with nothing behind it: the key is the better place to point at. */
function isEmpty(node: unknown): boolean {
  return isScalar(node) && node.range?.[0] === node.range?.[1];
}

/** The value at a path of parsed front matter; only own keys count, so that `constructor` is none. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, step)
        ? (at as Record<PropertyKey, unknown>)[step]
        : undefined,
    data,
  );
}

/** The texts under some keys of the front matter, in lists and mappings too, each with its path. */
export function textsUnder(data: unknown, keys: readonly string[]): { path: PropertyKey[]; text: string }[] {
  return keys.flatMap((key) => textsIn(valueAt(data, [key]), [key]));
}

/** The texts in a value, lists and mappings included, each with its path. */
export function textsIn(value: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}
