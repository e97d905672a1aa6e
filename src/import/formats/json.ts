import type { ParsedSource, SourceFormat } from "../../model/source-record.ts";
import { fieldsToRecord } from "./fields.ts";
import { addItem, parseJson, readItems } from "./json-items.ts";

/** JSON: one paper, or a list or an object of papers. */
export const json: SourceFormat = {
  id: "json",
  label: "JSON",
  detect: (text) =>
    /^\uFEFF?\s*\[\s*[{\]]/.test(text) || (/^\uFEFF?\s*\{/.test(text) && !/\}[^\S\n]*\n\s*\{/.test(text)),
  parse: (text) => readItems(text, fieldsToRecord),
};

/** JSON Lines: one object per line. */
export const jsonLines: SourceFormat = {
  id: "json-lines",
  label: "JSON Lines",
  detect: (text) => /^\uFEFF?\s*\{/.test(text),
  parse: parseJsonLines,
};

function parseJsonLines(text: string): ParsedSource {
  const result: ParsedSource = { records: [], refused: [] };
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  for (const [index, json] of lines.entries()) {
    if (json.trim() === "") continue;
    const line = index + 1;
    const tree = parseJson(json);
    if ("reason" in tree) result.refused.push({ line, reason: tree.reason });
    else addItem(result, { json, node: tree.root, line }, fieldsToRecord);
  }
  return result;
}
