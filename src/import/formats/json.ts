import { isObject } from "../../lib/is-object.ts";
import { positionsIn } from "../../lib/positions.ts";
import { type Result, sourceFormat } from "../../model/source-record.ts";
import { itemToRecord } from "./dialects/index.ts";
import { hasColumns, rowsOf } from "./json/columns.ts";
import { type Part, partsOf } from "./json/parts.ts";
import { papersIn } from "./json/papers-in.ts";
import { parseValue } from "./json/value.ts";

/** JSON: one paper, a list or an object of papers, an answer of a service, or several of these in a row. */
export const json = sourceFormat({
  id: "json",
  label: "JSON",
  detect: (text) => /^\s*(?:\{(?!\\)|\[\s*[{[\]])/.test(text),
  read: (text) => {
    const at = positionsIn(text);
    return partsOf(text).flatMap((root) => readRoot(text, root, (offset) => at(offset).line));
  },
});

/** JSON Lines: one value per line. */
export const jsonLines = sourceFormat({
  id: "json-lines",
  label: "JSON Lines",
  detect: isJsonLines,
  byLine: true,
  read: (text) =>
    text.split("\n").flatMap((line, index) => {
      const end = line.trimEnd().length;
      const start = line.length - line.trimStart().length;
      return start >= end ? [] : readRoot(line, { start, end }, () => index + 1);
    }),
});

/** Whether most of the first lines are values by themselves, and there is more than one. */
function isJsonLines(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false;
  const lines = text.split(/\r\n?|\n/, 40).filter((line) => line.trim() !== ""); // prettier-ignore
  return lines.length > 1 && lines.filter((line) => "value" in parseValue(line)).length * 2 >= lines.length;
}

type LineAt = (offset: number) => number;

/** The papers in one value, and a word if it ends in the middle. */
function readRoot(text: string, root: Part, lineAt: LineAt): Result[] {
  const results = papersIn(text, root).flatMap((part) => readItem(text, part, lineAt));
  const closing = { "[": "]", "{": "}" }[text[root.start]!];
  const last = lineAt(root.end - 1);
  const isCut = closing !== undefined && text[root.end - 1] !== closing;
  const isSaid = results.some((result) => "reason" in result && result.line >= last);
  return isCut && !isSaid ? [...results, { line: last, reason: "invalid JSON (close bracket expected)" }] : results;
}

/** Reads one object as a record, or as those of a table. */
function readItem(text: string, part: Part, lineAt: LineAt): Result | Result[] {
  const line = lineAt(part.start);
  const parsed = parseValue(text.slice(part.start, part.end));
  if ("reason" in parsed) return { line: lineAt(part.start + parsed.offset), reason: parsed.reason };
  if (!isObject(parsed.value)) return { line, reason: "not an object with the fields of a paper" };
  const parts = part.parts ?? partsOf(text, part);
  const seen = new Set<string>();
  const repeated = parts.find(({ key = "" }) => seen.size === seen.add(key).size)?.key;
  if (repeated !== undefined) return { line, reason: `duplicate key “${repeated.slice(0, 60)}”` };
  if (hasColumns(text, parts)) return rowsOf(parsed.value).map((row) => itemToRecord(row, line));
  return itemToRecord(parsed.value, line);
}
