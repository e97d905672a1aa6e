import type { Element, ElementContent, Nodes, Properties } from "hast";
import { toHtml } from "hast-util-to-html";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import { type Handlers, type State, toHast } from "mdast-util-to-hast";
import type { Paragraph, Root, RootContent } from "mdast";
import { remark } from "remark";
import remarkMdx from "remark-mdx";
import { setFormula } from "../content/formula.ts";
import { withBase } from "../model/urls.ts";

/** Blocks to put in the place of an element, by its name. */
export type Parts = Record<string, () => RootContent[]>;

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** Left out of a bundle that renders no MDX. */
const parser = /* @__PURE__ */ (() => remark().use(remarkMdx).freeze())();

/**
 * Renders the MDX of a generated page to HTML without running any of it: elements and their JSON attributes are read
 * as data; an import, an export or an expression is refused. Compiling it to JavaScript and bundling that took
 * 43 s for 4,000 pages; this takes about a millisecond a page.
 *
 * @throws where the MDX holds code, which only a fault in the pages step can cause.
 */
export function renderMdx(mdx: string, base: string, parts: Parts = {}): string {
  return renderTree(parser.parse(mdx) as Root, base, parts);
}

/** Renders nodes that were made, not parsed: a title, for instance. */
export function renderTree(tree: Root, base: string, parts: Parts = {}): string {
  return toHtml(toHast(tree, { handlers: handlers(base, parts) }) as Nodes, { allowDangerousHtml: true });
}

function handlers(base: string, parts: Parts): Handlers {
  const jsx = (state: State, node: Jsx) => {
    const part = parts[node.name ?? ""];
    return part === undefined ? jsxElement(state, node, base) : state.all({ type: "root", children: part() });
  };
  return {
    mdxJsxFlowElement: jsx,
    mdxJsxTextElement: jsx,
    mdxFlowExpression: refuse,
    mdxTextExpression: refuse,
    mdxjsEsm: refuse,
    paragraph,
  } as Handlers;
}

function refuse(_: State, node: { type: string; value?: string }): never {
  throw new Error(`Unexpected ${node.type} in a generated page: ${node.value ?? ""}`);
}

/** A paragraph that holds one element and nothing else is that element, as in MDX. */
function paragraph(state: State, node: Paragraph): Element | ElementContent[] {
  const children = state.all(node) as ElementContent[];
  if (node.children.every((child) => child.type === "mdxJsxTextElement" && !inlineOnly.has(child.name ?? "")))
    return children;
  return { type: "element", tagName: "p", properties: {}, children };
}

/** The elements that MDX pages may use besides those of HTML: a function of the attributes each. */
const components: Record<string, (properties: Properties) => ElementContent> = {
  Formula: ({ tex, display }) => ({ type: "raw", value: renderTex(String(tex), display !== undefined) }) as never,
};

/** Elements that stay within a paragraph even when they are alone in it. */
const inlineOnly = new Set(["Formula", "span", "em"]);

function jsxElement(state: State, node: Jsx, base: string): ElementContent {
  const properties = readAttributes(node, base);
  const component = components[node.name ?? ""];
  if (component !== undefined) return component(properties);
  const inside = state.all(node as never) as ElementContent[];
  // Blocks are set apart, so that the text of one does not run into that of the next.
  const apart = node.type === "mdxJsxFlowElement" ? { type: "text" as const, value: "\n" } : undefined;
  const children = inside.flatMap((child, index) => (index > 0 && apart !== undefined ? [apart, child] : [child]));
  return { type: "element", tagName: node.name ?? "span", properties, children };
}

function readAttributes(node: Jsx, base: string): Properties {
  const properties: Properties = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== "mdxJsxAttribute") throw new Error("Unexpected spread in a generated page");
    const { name, value } = attribute;
    const read = typeof value === "object" && value !== null ? String(JSON.parse(value.value)) : (value ?? "");
    properties[name] = name === "href" ? withBase(read, base) : read;
  }
  return properties;
}

/** A formula as MathML; one that cannot be set as its source, which the style sheet marks as such. */
export function renderTex(tex: string, displayMode = false): string {
  const set = setFormula(tex, displayMode);
  // The policy of the site forbids styles in pages; `\pmb` brings one. In text a quotation mark is `&quot;`.
  return "mathml" in set ? set.mathml.replace(/ style="[^"]*"/g, "") : source(tex);
}

function source(tex: string): string {
  const escaped = tex.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<code class="tex" title="Source of a formula that cannot be set">${escaped}</code>`;
}
