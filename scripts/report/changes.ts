import type { ListItem, PhrasingContent, RootContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import type { Changes } from "../../src/diff/compare-sites.ts";
import { outline } from "../../src/diff/outline.ts";
import { type Piece, quote, type Section } from "../../src/diff/report-line.ts";
import { sizeRows, summary } from "../../src/diff/summary.ts";
import { errorAnnotations, workflowCommand } from "./workflow-command.ts";

const sizeColumns = ["", "before", "after", "difference"];

/** The changes for a terminal, with whole lists. */
export function changesText(changes: Changes): string {
  const blocks = outline(changes).map(({ heading, lines }) => [
    heading,
    ...lines.map(({ pieces }) => `  - ${plainLine(pieces)}`),
  ]);
  return [[summary(changes)], ...blocks, ["Size", ...textTable([sizeColumns, ...sizeRows(changes.sizes)])]]
    .map((block) => block.join("\n"))
    .join("\n\n");
}

/** A line as plain text. Content that could be read as our own words is in quotation marks. */
function plainLine(pieces: Piece[]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : plain(quote(piece.content)))).join("");
}

function plain(content: string): string {
  return /^[\w./#-]+$/.test(content) ? content : `“${content}”`;
}

function textTable(rows: string[][]): string[] {
  const widths = sizeColumns.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const aligned = (cell: string, at: number) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!));
  return rows.map((row) => `  ${row.map(aligned).join("  ")}`);
}

/** Longest list on GitHub: more lines would fill the page and say little. */
const longest = 30;

/**
 * The changes for a page on GitHub. Words from content stand in code spans only, because GitHub finds mentions, issues,
 * addresses and formulas in all other text, even where their characters are escaped. The table of sizes holds none.
 */
export function changesMarkdown(changes: Changes): string {
  const sizes = [sizeColumns, [":-", "-:", "-:", "-:"], ...sizeRows(changes.sizes)];
  const children = [
    heading(2, "What this changes"),
    { type: "paragraph", children: [{ type: "strong", children: [{ type: "text", value: summary(changes) }] }] },
    ...outline(changes).flatMap(sectionNodes),
    heading(3, "Size"),
    { type: "html", value: sizes.map((cells) => `| ${cells.join(" | ")} |`).join("\n") },
  ] satisfies RootContent[];
  return toMarkdown({ type: "root", children }, { bullet: "-" });
}

function sectionNodes({ heading: title, lines }: Section): RootContent[] {
  const more = lines.length - longest;
  const shown = lines.slice(0, longest).map(({ pieces }) => item(pieces));
  const children = more > 0 ? [...shown, item([`and ${more} more`])] : shown;
  return [heading(3, title), { type: "list", ordered: false, spread: false, children }];
}

function item(pieces: Piece[]): ListItem {
  const children = pieces.map((piece): PhrasingContent => {
    if (typeof piece === "string") return { type: "text", value: piece };
    return { type: "inlineCode", value: quote(piece.content) };
  });
  return { type: "listItem", spread: false, children: [{ type: "paragraph", children }] };
}

function heading(depth: 2 | 3, value: string): RootContent {
  return { type: "heading", depth, children: [{ type: "text", value }] };
}

/** The outcome as a notice, and an error for each thing to repair, on the file that has to change. */
export function changesGithub(changes: Changes): string {
  const problems = outline(changes).filter(({ isProblem }) => isProblem);
  const rows = problems.flatMap(({ heading, lines }) => {
    const errors = lines.map(({ pieces, ...place }) => ({ ...place, message: plainLine(pieces) }));
    return errorAnnotations(heading, errors);
  });
  return [workflowCommand("notice", { title: "What this changes" }, summary(changes)), ...rows].join("\n");
}
