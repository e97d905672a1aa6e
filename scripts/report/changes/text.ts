import type { Changes } from "../../../src/diff/compare-sites.ts";
import { outline } from "../../../src/diff/outline.ts";
import { type Piece, quote } from "../../../src/diff/report-line.ts";
import { sizeRows, summary } from "../../../src/diff/summary.ts";

/** The changes for a terminal, with whole lists. */
export function changesText(changes: Changes): string {
  const blocks = outline(changes).map(({ heading, lines }) => [
    heading,
    ...lines.map(({ pieces }) => `  - ${plainLine(pieces)}`),
  ]);
  return [[summary(changes)], ...blocks, ["Size", ...table(sizeRows(changes.sizes))]]
    .map((block) => block.join("\n"))
    .join("\n\n");
}

/** A line as plain text. Content that could be read as our own words is in quotation marks. */
export function plainLine(pieces: Piece[]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : plain(quote(piece.content)))).join("");
}

function plain(content: string): string {
  return /^[\w./#-]+$/.test(content) ? content : `“${content}”`;
}

function table(rows: string[][]): string[] {
  const all = [["", "before", "after", "difference"], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all.map(
    (row) => `  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[at]!))).join("  ")}`,
  );
}
