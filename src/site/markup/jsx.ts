import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import type { BlockContent, Paragraph, PhrasingContent, Text } from "mdast";

/** Attributes of an element: text, or `true` for one without a value. Nothing else, so nothing can be executed. */
export type Attributes = Record<string, string | true | undefined>;

/** An element that holds blocks. */
export function block(name: string, attributes: Attributes, children: BlockContent[]): MdxJsxFlowElement {
  return { type: "mdxJsxFlowElement", name, attributes: encode(attributes), children };
}

/** An element that holds a run of text, set on a line of its own. */
export function line(name: string, attributes: Attributes, children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children: [inline(name, attributes, children)] };
}

/** An element inside a run of text. */
export function inline(name: string, attributes: Attributes, children: PhrasingContent[]): MdxJsxTextElement {
  return { type: "mdxJsxTextElement", name, attributes: encode(attributes), children };
}

/** A run of text. A line break in it would end the element that `line` sets on one line, so white space is folded. */
export function text(value: string): Text {
  return { type: "text", value: value.replace(/\s+/gu, " ") };
}

/** The one place where values become MDX attributes: each is a JSON string, which has no way to end early. */
function encode(attributes: Attributes): MdxJsxAttribute[] {
  return Object.entries(attributes).flatMap(([name, value]): MdxJsxAttribute[] => {
    if (value === undefined) return [];
    if (value === true) return [{ type: "mdxJsxAttribute", name }];
    const json = { type: "mdxJsxAttributeValueExpression" as const, value: JSON.stringify(value) };
    return [{ type: "mdxJsxAttribute", name, value: json }];
  });
}
