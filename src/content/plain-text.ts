import type { Node, Parent } from "unist";
import { collapseWhitespace } from "../lib/collapse-whitespace.ts";

/** The words of a tree as a reader sees them, formulas as their TeX, white space folded. */
export function plainText(node: Node | Node[]): string {
  return collapseWhitespace(collect(Array.isArray(node) ? node : [node]));
}

function collect(nodes: Node[]): string {
  return nodes.map(words).join("");
}

/** Blocks are separated by a space; without it the last word of one paragraph would join the first of the next. */
const blocks = new Set(["paragraph", "listItem", "math", "break"]);

/** The words of a node, white space as it is. */
export function words(node: Node): string {
  if ("value" in node) return node.type === "math" ? ` ${String(node.value)} ` : String(node.value);
  const inner = "children" in node ? collect((node as Parent).children) : "";
  return blocks.has(node.type) ? ` ${inner} ` : inner;
}
