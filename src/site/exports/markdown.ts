import type { BlockContent, PhrasingContent } from "mdast";
import { mathToMarkdown } from "mdast-util-math";
import { toMarkdown } from "mdast-util-to-markdown";

/** Words of unknown origin as part of Markdown: nothing in them is markup. */
export function words(value: string): PhrasingContent {
  return { type: "text", value: value.replace(/\s+/gu, " ") };
}

/** A link whose text is words. */
export function linkTo(label: string | PhrasingContent[], url: string): PhrasingContent {
  return { type: "link", url, children: (typeof label === "string" ? [words(label)] : label) as never };
}

/** A heading of the first or second level. */
export function heading(depth: 1 | 2, children: PhrasingContent[]): string {
  return write({ type: "heading", depth, children });
}

/** A paragraph; nothing when there are no words. */
export function paragraph(children: PhrasingContent[]): string {
  return write({ type: "paragraph", children });
}

/** A list of lines. */
export function list(items: PhrasingContent[][]): string {
  const children = items.map((line) => ({
    type: "listItem" as const,
    spread: false,
    children: [{ type: "paragraph" as const, children: line }],
  }));
  return write({ type: "list", ordered: false, spread: false, children });
}

/** The only writer of Markdown for readers; a library knows what has to be escaped where. */
function write(node: BlockContent): string {
  return toMarkdown(
    { type: "root", children: [node] },
    { extensions: [mathToMarkdown()], bullet: "-", resourceLink: true, emphasis: "*" },
  ).trimEnd();
}
