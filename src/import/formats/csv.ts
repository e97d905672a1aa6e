import { parse } from "csv-parse/browser/esm/sync";
import type { ParsedSource, SourceFormat } from "../../model/source-record.ts";
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
  record: string[];
  /** Lines read when the row ended, from 1. */
  info: { lines: number };
}

/** Each quotation mark that never closes takes one more reading of what follows it. */
const mostReadings = 20;

function parseCsv(text: string): ParsedSource {
  const result: ParsedSource = { records: [], refused: [] };
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  const delimiter = delimiterOf(text) ?? ",";
  const [header] = parse(lines[0]!, { ...lenient, delimiter, skip_records_with_error: true }) as string[][];
  const columns = header?.map((name) => name.trim()) ?? [];
  let next = 1;
  for (let reading = 0; reading < mostReadings && next < lines.length; reading++) {
    const { rows, broken } = readRows(lines.slice(next).join("\n"), delimiter);
    let end = next;
    const skipBlank = () => {
      while (end < lines.length - 1 && lines[end]!.trim() === "") end++;
    };
    for (const { record, info } of rows) {
      skipBlank();
      const named = Object.fromEntries(columns.map((name, index) => [name, record[index] ?? ""]));
      if (record.slice(columns.length).some((value) => value.trim() !== ""))
        result.refused.push({ line: end + 1, reason: surplus(record.length, columns.length, delimiter) });
      else result.records.push(fieldsToRecord(named, end + 1));
      // A lone carriage return is a line to csv-parse.
      end = Math.min(next + info.lines, lines.length - 1);
    }
    skipBlank();
    if (broken === undefined) break;
    result.refused.push({ line: end + 1, reason: `CSV that cannot be read (${broken})` });
    next = end + 1;
  }
  return result;
}

/** Most often a text that holds the mark between columns, without quotation marks around it: part of it would be lost. */
function surplus(values: number, columns: number, delimiter: string): string {
  const mark = delimiter === "\t" ? "a tab" : `“${delimiter}”`;
  return `${values} values under ${columns} columns; a text that holds ${mark} goes between quotation marks`;
}

const lenient = { relax_quotes: true, relax_column_count: true, skip_empty_lines: true, ltrim: true } as const;

/** The rows up to the end or up to one that is broken. */
function readRows(text: string, delimiter: string): { rows: Row[]; broken: string | undefined } {
  let broken: string | undefined;
  const onSkip = (error: { message: string } | undefined) => {
    broken ??= error?.message.split(":")[0] ?? "broken row";
    return undefined;
  };
  const options = { ...lenient, delimiter, info: true, skip_records_with_error: true, on_skip: onSkip };
  const rows = parse(text, options as never) as unknown as Row[];
  return { rows, broken };
}
