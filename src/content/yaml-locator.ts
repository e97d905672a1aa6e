import { type Document, isMap, isNode, isScalar, isSeq } from "yaml";
import type { Position } from "../lib/positions.ts";

/** Where a value stands in its file; `start` and `end` are offsets in the text. */
export interface Place extends Position {
  start: number;
  end: number;
}

/** Finds the value at a path of keys and indexes, or with `key` its key; the nearest thing above when there is none. */
export type Locate = (path: readonly PropertyKey[], part?: "key" | "value") => Place | undefined;

/**
 * Makes a locator for a YAML document.
 * @param shift offset of the YAML in the file's text.
 */
export function yamlLocator(document: Document.Parsed, shift: number, at: (offset: number) => Position): Locate {
  return (path, part = "value") => {
    const range = findRange(document.contents, path, part);
    if (range === undefined) return undefined;
    const [start, end] = [range[0] + shift, range[1] + shift];
    return { ...at(start), start, end };
  };
}

function findRange(root: unknown, path: readonly PropertyKey[], part: "key" | "value"): [number, number] | undefined {
  let node = root;
  let range = isNode(node) && node.range ? ([node.range[0], node.range[1]] as [number, number]) : undefined;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      : undefined;
    const next: unknown = pair === undefined ? (isSeq(node) ? node.items[Number(step)] : undefined) : pair.value;
    const shown: unknown =
      pair !== undefined && ((last && part === "key") || !isNode(next) || isEmpty(next)) ? pair.key : next;
    if (isNode(shown) && shown.range) range = [shown.range[0], shown.range[1]];
    if (!isNode(next)) break;
    node = next;
  }
  return range;
}

/** `venue:` with nothing behind it: the key is the better place to point at. */
function isEmpty(node: unknown): boolean {
  return isScalar(node) && node.range !== undefined && node.range !== null && node.range[0] === node.range[1];
}
