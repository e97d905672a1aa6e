import type { ParsedSource, SourceFormat } from "../../model/source-record.ts";
import { fieldsToRecord } from "./fields.ts";
import { isObject } from "../../lib/is-object.ts";
import { placesOfItems, repeatedKey } from "./json-items.ts";

/** JSON Lines: one object a line. */
export const jsonLines: SourceFormat = {
  id: "json-lines",
  label: "JSON Lines",
  detect: (text) => /^\uFEFF?\s*\{/.test(text),
  parse: parseJsonLines,
};

function parseJsonLines(text: string): ParsedSource {
  const result: ParsedSource = { records: [], refused: [] };
  for (const [index, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)
    .entries()) {
    if (line.trim() === "") continue;
    try {
      const item: unknown = JSON.parse(line);
      const repeated = placesOfItems(line)[0]?.repeated;
      if (repeated !== undefined) result.refused.push({ line: index + 1, reason: repeatedKey(repeated) });
      else if (isObject(item)) result.records.push(fieldsToRecord(item, index + 1));
      else result.refused.push({ line: index + 1, reason: "no object with the fields of a paper" });
    } catch (error) {
      result.refused.push({ line: index + 1, reason: `JSON that cannot be read (${(error as Error).message})` });
    }
  }
  return result;
}
