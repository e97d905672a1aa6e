import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString } from "hast-util-to-string";
import { EXIT, visit } from "unist-util-visit";
import { collapseWhitespace } from "../../src/lib/collapse-whitespace.ts";

/** The first element that passes, or undefined. */
export function find(html: string, test: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(fromHtml(html), "element", (node) => {
    if (!test(node)) return;
    found = node;
    return EXIT;
  });
  return found;
}

/** All elements of a page. */
export function elements(html: string): Element[] {
  const all: Element[] = [];
  visit(fromHtml(html), "element", (node) => void all.push(node));
  return all;
}

/** The text of an element as it is read: formulas as their TeX, blocks apart, white space folded. */
export function readText(element: Element): string {
  return collapseWhitespace(words(element));
}

const blocks = new Set(["p", "li", "ul", "ol", "div"]);

function words(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element" && node.type !== "root") return "";
  if (node.type === "element" && node.tagName === "math") return toString(annotation(node));
  const inner = node.children.map((child) => words(child as Nodes)).join("");
  return node.type === "element" && blocks.has(node.tagName) ? ` ${inner} ` : inner;
}

function annotation(math: Element): Element {
  let found = math;
  visit(math, "element", (node) => {
    if (node.tagName === "annotation") found = node;
  });
  return found;
}
