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

/** An item of a list, and words below it that are quoted, a paragraph each line. */
export interface QuotingItem {
  line: PhrasingContent[];
  quote: string;
}

/** A list of lines. */
export function list(items: (PhrasingContent[] | QuotingItem)[]): string {
  const children = items.map((item) => {
    const { line, quote } = Array.isArray(item) ? { line: item, quote: "" } : item;
    return {
      type: "listItem" as const,
      spread: false,
      children: [paragraphOf(line), ...(quote === "" ? [] : [quoteOf(quote)])],
    };
  });
  return write({ type: "list", ordered: false, spread: false, children });
}

function paragraphOf(children: PhrasingContent[]) {
  return { type: "paragraph" as const, children };
}

function quoteOf(text: string) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return { type: "blockquote" as const, children: lines.map((line) => paragraphOf([words(line)])) };
}

/** The only writer of Markdown for readers; a library knows what has to be escaped where. */
function write(node: BlockContent): string {
  return toMarkdown(
    { type: "root", children: [node] },
    { extensions: [mathToMarkdown()], bullet: "-", resourceLink: true, emphasis: "*" },
  ).trimEnd();
}
