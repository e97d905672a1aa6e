import type { ListItem, Nodes, PhrasingContent, RootContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import type { Changes } from "../../../src/diff/compare-sites.ts";
import { outline } from "../../../src/diff/outline.ts";
import { type Line, type Piece, quote, type Section } from "../../../src/diff/report-line.ts";
import { sizeRows, summary } from "../../../src/diff/summary.ts";

/** Longest list: more lines would fill the page and say little. */
const longest = 30;

/**
 * The changes for a page on GitHub. Words from content stand in code spans only, because GitHub finds mentions, issues,
 * addresses and formulas in all other text, even where their characters are escaped. The table of sizes holds none.
 */
export function changesMarkdown(changes: Changes): string {
  const children = [
    heading(2, "What this changes"),
    paragraph([{ type: "strong", children: [{ type: "text", value: summary(changes) }] }]),
    ...outline(changes).flatMap(sectionNodes),
    heading(3, "Size"),
    { type: "html", value: table(sizeRows(changes.sizes)) },
  ] satisfies RootContent[];
  return toMarkdown({ type: "root", children }, { bullet: "-" });
}

function sectionNodes({ heading: title, lines }: Section): RootContent[] {
  const more = lines.length - longest;
  const items = [...lines.slice(0, longest), ...(more > 0 ? [{ pieces: [`and ${more} more`] }] : [])].map(item);
  return [heading(3, title), { type: "list", ordered: false, spread: false, children: items }];
}

function item({ pieces }: Line): ListItem {
  return { type: "listItem", spread: false, children: [paragraph(pieces.map(phrase))] };
}

function phrase(piece: Piece): PhrasingContent {
  return typeof piece === "string"
    ? { type: "text", value: piece }
    : { type: "inlineCode", value: quote(piece.content) };
}

function heading(depth: 2 | 3, value: string): Extract<Nodes, { type: "heading" }> {
  return { type: "heading", depth, children: [{ type: "text", value }] };
}

function paragraph(children: PhrasingContent[]): Extract<Nodes, { type: "paragraph" }> {
  return { type: "paragraph", children };
}

function table(rows: string[][]): string {
  const lines = [["", "before", "after", "difference"], [":-", "-:", "-:", "-:"], ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
