import type { BlockContent, Link, PhrasingContent, RootContent } from "mdast";
import { webUrlSchema } from "../../model/paper.ts";
import { inline, text } from "./jsx.ts";

/** Makes the blocks of parsed prose fit for a page: formulas become `<Formula>`, unsafe links their words. */
export function proseBlocks(nodes: RootContent[]): BlockContent[] {
  return nodes.map((node) => fit(node)) as BlockContent[];
}

/** The same for a run of text. */
export function prosePhrasing(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => fit(node)) as PhrasingContent[];
}

function fit(node: RootContent): RootContent {
  if (node.type === "inlineMath") return inline("Formula", { tex: node.value }, []);
  if (node.type === "math") {
    return { type: "paragraph", children: [inline("Formula", { tex: node.value, display: true }, [])] };
  }
  if (node.type === "link") return fitLink(node);
  if (node.type === "text") return text(node.value);
  if ("children" in node) return { ...node, children: node.children.map((child) => fit(child)) } as RootContent;
  return node;
}

/** Only http and https lead out of a page; a `javascript:` link keeps its words and loses its target. */
function fitLink(node: Link): RootContent {
  const children = prosePhrasing(node.children);
  if (webUrlSchema.safeParse(node.url).success) return inline("a", { href: node.url }, children);
  return inline("span", {}, children);
}
