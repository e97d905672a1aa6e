import { parse } from "csv-parse/browser/esm/sync";
import { type Result, sourceFormat } from "../../model/source-record.ts";
import { fieldsToRecord, titleColumns } from "./fields.ts";

/** CSV or TSV with a header row that names a title. */
export const csv = sourceFormat({
  id: "csv",
  label: "CSV",
  detect: (text) => delimiterOf(text) !== undefined,
  read: readCsv,
});

/** The delimiter of the columns, if the first line is a header with a title column. */
function delimiterOf(text: string): string | undefined {
  const header = /^\uFEFF?([^\r\n]*)/.exec(text)![1]!.toLowerCase();
  return [",", ";", "\t"].find((mark) => {
    const columns = header.split(mark).map((name) => name.trim().replace(/^"|"$/g, ""));
    return columns.length > 1 && columns.some((name) => titleColumns.includes(name));
  });
}

interface Row {
  record: string[];
  /** The number of lines read up to the end of the row. */
  info: { lines: number };
}

/** An unclosed quotation mark costs another reading of the rest. */
const maxReadings = 20;

function readCsv(text: string): Result[] {
  const results: Result[] = [];
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  const delimiter = delimiterOf(text) ?? ",";
  const [header] = parse(lines[0]!, { ...lenient, delimiter, skip_records_with_error: true }) as string[][];
  const columns = header?.map((name) => name.trim()) ?? [];
  const skipBlankLines = (from: number) => {
    let at = from;
    while (at < lines.length - 1 && lines[at]!.trim() === "") at++;
    return at;
  };
  let start = 1;
  for (let reading = 0; reading < maxReadings && start < lines.length; reading++) {
    const { rows, error } = readRows(lines.slice(start).join("\n"), delimiter);
    let at = skipBlankLines(start);
    for (const { record, info } of rows) {
      const named = Object.fromEntries(columns.map((name, index) => [name, record[index] ?? ""]));
      if (record.slice(columns.length).some((value) => value.trim() !== ""))
        results.push({ line: at + 1, reason: tooManyValues(record.length, columns.length, delimiter) });
      else results.push(fieldsToRecord(named, at + 1));
      // csv-parse counts a lone carriage return as a line.
      at = skipBlankLines(Math.min(start + info.lines, lines.length - 1));
    }
    if (error === undefined) break;
    results.push({ line: at + 1, reason: `invalid CSV (${error})` });
    start = at + 1;
  }
  return results;
}

/** The usual cause is a text that contains the delimiter without quotation marks; part of it would be lost. */
function tooManyValues(values: number, columns: number, delimiter: string): string {
  const mark = delimiter === "\t" ? "a tab" : `“${delimiter}”`;
  return `${values} values for ${columns} columns; put a text that contains ${mark} in quotation marks`;
}

const lenient = { relax_quotes: true, relax_column_count: true, skip_empty_lines: true, ltrim: true } as const;

/** The rows up to the end, or up to the first error. */
function readRows(text: string, delimiter: string): { rows: Row[]; error: string | undefined } {
  let error: string | undefined;
  const onSkip = (skipped: { message: string } | undefined) => {
    error ??= skipped?.message.split(":")[0] ?? "broken row";
    return undefined;
  };
  const options = { ...lenient, delimiter, info: true, skip_records_with_error: true, on_skip: onSkip };
  const rows = parse(text, options as never) as unknown as Row[];
  return { rows, error };
}
