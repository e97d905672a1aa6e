import { parse } from "csv-parse/browser/esm/sync";
import { type Result, sourceFormat } from "../../model/source-record.ts";
import { commonAliases, normalName } from "./fields/aliases.ts";
import { itemToRecord } from "./dialects/index.ts";

/** A table of papers as text: CSV, TSV or with semicolons, with a row that names the columns. */
export const csv = sourceFormat({
  id: "csv",
  label: "CSV",
  detect: (text) => headerOf(text) !== undefined,
  read: readCsv,
});

const isTitle = namesOf(["TI", ...commonAliases.title].filter((name) => name !== "name"));
const isFact = namesOf([...commonAliases.abstract, ...commonAliases.authors, ...commonAliases.year, ...commonAliases.doi, "AU", "PY"]); // prettier-ignore

function namesOf(names: string[]): (column: string) => boolean {
  const known = new Set(names.map(normalName));
  return (column) => known.has(normalName(column));
}

/** The row that names the columns. */
interface Header {
  /** The index of its line. */
  at: number;
  delimiter: string;
}

/** Some programs write when and how they exported above the table. */
const latestHeader = 10;

/** The first line if it names a title, or a line below it that names a title and something else that only papers have. */
function headerOf(text: string): Header | undefined {
  const lines = text.slice(0, 100_000).split(/\r\n?|\n/, latestHeader); // prettier-ignore
  for (const [at, line] of lines.entries()) {
    const delimiter = [",", ";", "\t", "|"].find((mark) => {
      const columns = line.split(mark).map((name) => name.trim().replace(/^"|"$/g, ""));
      return columns.length > 1 && columns.some(isTitle) && (at === 0 || columns.some(isFact));
    });
    if (delimiter !== undefined) return { at, delimiter };
  }
  return undefined;
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
  const lines = text.split("\n");
  const { at: headerAt, delimiter } = headerOf(text) ?? { at: 0, delimiter: "," };
  const [header] = parse(lines[headerAt]!, { ...lenient, delimiter, skip_records_with_error: true }) as string[][];
  const columns = header?.map((name) => name.trim()) ?? [];
  // The table of the Web of Science has no quotation marks but those of its texts.
  const quote = delimiter === "\t" && columns.includes("TI") && columns.includes("PT") ? null : '"';
  const skipBlankLines = (from: number) => {
    let at = from;
    while (at < lines.length - 1 && lines[at]!.trim() === "") at++;
    return at;
  };
  let start = headerAt + 1;
  for (let reading = 0; reading < maxReadings && start < lines.length; reading++) {
    const { rows, error } = readRows(lines.slice(start).join("\n"), { delimiter, quote });
    let at = skipBlankLines(start);
    for (const { record, info } of rows) {
      if (record.slice(columns.length).some((value) => value.trim() !== ""))
        results.push({ line: at + 1, reason: tooManyValues(record.length, columns.length, delimiter) });
      else
        results.push(
          itemToRecord(Object.fromEntries(columns.map((name, index) => [name, record[index] ?? ""])), at + 1),
        );
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
function readRows(text: string, dialect: { delimiter: string; quote: '"' | null }): { rows: Row[]; error?: string } {
  let error: string | undefined;
  const onSkip = (skipped: { message: string } | undefined) => {
    error ??= skipped?.message.split(":")[0] ?? "broken row";
    return undefined;
  };
  const options = { ...lenient, ...dialect, info: true, skip_records_with_error: true, on_skip: onSkip };
  // Half the time of a text, which csv-parse encodes by code of its own in browsers.
  const rows = parse(new TextEncoder().encode(text) as never, options as never) as unknown as Row[];
  return error === undefined ? { rows } : { rows, error };
}
