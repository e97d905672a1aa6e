import { parsedSource, type ParsedSource, type SourceFormat } from "../../model/source-record.ts";
import { fieldsToRecord } from "./fields.ts";
import { parseJson, readItem, readItems } from "./json-items.ts";

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
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  const results = lines.flatMap((json, index) => {
    if (json.trim() === "") return [];
    const line = index + 1;
    const tree = parseJson(json);
    return "reason" in tree ? { line, reason: tree.reason } : readItem({ json, node: tree.root, line }, fieldsToRecord);
  });
  return parsedSource(results);
}
