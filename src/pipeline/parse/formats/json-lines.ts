import type { ParsedSource, SourceFormat } from "../../../model/source-record.ts";
import { fieldsToRecord } from "./fields.ts";

/** JSON Lines: one object a line. */
export const jsonLines: SourceFormat = {
  id: "json-lines",
  label: "JSON Lines",
  detect: (text) => /^\uFEFF?\s*\{/.test(text),
  parse: parseJsonLines,
};

function parseJsonLines(text: string): ParsedSource {
  const result: ParsedSource = { records: [], refused: [] };
  for (const [index, line] of text.replace(/^\uFEFF/, "").split(/\r\n?|\n/).entries()) {
    if (line.trim() === "") continue;
    try {
      result.records.push(fieldsToRecord(JSON.parse(line) as Record<string, unknown>, index + 1));
    } catch (error) {
      result.refused.push({ line: index + 1, reason: `JSON that cannot be read (${(error as Error).message})` });
    }
  }
  return result;
}
