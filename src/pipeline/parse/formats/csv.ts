import { parse } from "csv-parse/browser/esm/sync";
import type { ParsedSource, SourceFormat } from "../../../model/source-record.ts";
import { fieldsToRecord, titleColumns } from "./fields.ts";

/** CSV or TSV with a header row that names a title. */
export const csv: SourceFormat = {
  id: "csv",
  label: "CSV",
  detect: (text) => delimiterOf(text) !== undefined,
  parse: parseCsv,
};

/** What parts the names of the columns, if the first line holds such names. */
function delimiterOf(text: string): string | undefined {
  const header = /^\uFEFF?([^\r\n]*)/.exec(text)![1]!.toLowerCase();
  const columns = (mark: string) => header.split(mark).map((name) => name.trim().replace(/^"|"$/g, ""));
  return [",", ";", "\t"].find(
    (mark) => columns(mark).length > 1 && columns(mark).some((name) => titleColumns.includes(name)),
  );
}

interface Row {
  record: Record<string, string>;
  info: { lines: number };
}

function parseCsv(text: string): ParsedSource {
  const result: ParsedSource = { records: [], refused: [] };
  const options = {
    bom: true, columns: true, info: true, trim: true, skip_empty_lines: true, relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (error: { message: string; lines?: number } | undefined) => {
      const line = error?.lines ?? 1;
      if (result.refused.at(-1)?.line !== line) result.refused.push({ line, reason: `CSV that cannot be read (${error?.message ?? "broken row"})` });
      return undefined;
    },
  }; // prettier-ignore
  const delimiter = delimiterOf(text) ?? ",";
  const rows = parse(text, { ...options, delimiter } as never) as unknown as Row[];
  // csv-parse counts the line where a row ends; it starts after the row before it.
  let start = 2;
  for (const { record, info } of rows) {
    const skipped = result.refused.findLast(({ line }) => line >= start && line < info.lines);
    result.records.push(fieldsToRecord(record, skipped === undefined ? start : skipped.line + 1));
    start = info.lines + 1;
  }
  return result;
}
