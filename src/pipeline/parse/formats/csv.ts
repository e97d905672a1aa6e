import { parse } from "csv-parse/browser/esm/sync";
import type { ParsedSource, SourceFormat } from "../../../model/source-record.ts";
import { fieldsToRecord } from "./fields.ts";

/** CSV or TSV with a header row that names a title. */
export const csv: SourceFormat = {
  id: "csv",
  label: "CSV",
  detect: (text) => /^\uFEFF?[^\n]*(?:^|[,;\t"])(?:title|paper_title)(?:[,;\t"\r]|$)/im.test(text.split("\n", 1)[0] ?? ""),
  parse: parseCsv,
};

interface Row {
  record: Record<string, string>;
  info: { lines: number };
}

function parseCsv(text: string): ParsedSource {
  const result: ParsedSource = { records: [], refused: [] };
  const options = {
    bom: true, columns: true, info: true, trim: true, skip_empty_lines: true, relax_column_count: true,
    delimiter: [",", ";", "\t"], skip_records_with_error: true,
    on_skip: (error: { message: string; lines?: number } | undefined) => {
      result.refused.push({ line: error?.lines ?? 1, reason: `CSV that cannot be read (${error?.message ?? "broken row"})` });
      return undefined;
    },
  }; // prettier-ignore
  const delimiter = [",", ";", "\t"].find((mark) => text.split("\n", 1)[0]!.includes(mark)) ?? ",";
  const rows = parse(text, { ...options, delimiter } as never) as unknown as Row[];
  // csv-parse counts the line where a row ends; it starts after the row before it.
  let start = 2;
  for (const { record, info } of rows) {
    result.records.push(fieldsToRecord(record, start));
    start = info.lines + 1;
  }
  return result;
}
