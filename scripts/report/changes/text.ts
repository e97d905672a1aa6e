import type { Changes } from "../../../src/diff/compare-sites.ts";
import { outline, type Piece } from "../../../src/diff/outline.ts";
import { sizeRows } from "../../../src/diff/size-rows.ts";
import { verdict } from "../../../src/diff/verdict.ts";
import { shown } from "../../../src/diff/shown.ts";

/** The changes for a terminal, whole lists. */
export function changesText(changes: Changes): string {
  const blocks = outline(changes).map(({ heading, lines }) => [
    heading,
    ...lines.map(({ pieces }) => `  - ${plainLine(pieces)}`),
  ]);
  return [[verdict(changes)], ...blocks, ["Size", ...table(sizeRows(changes.sizes))]]
    .map((block) => block.join("\n"))
    .join("\n\n");
}

/** A line as plain text. Content that could be read as words of ours is in quotation marks. */
export function plainLine(pieces: Piece[]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : plain(shown(piece.content)))).join("");
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
