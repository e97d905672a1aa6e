import { stringify } from "csv-stringify/browser/esm/sync";
import { identifierKinds } from "../../model/identifiers.ts";

/** The columns of a table of papers, the same for the site, for a topic and for a reader's shelf. */
export const columns = ["id", "title", "authors", "published", "venue", ...identifierKinds, "topics", "url"] as const;

/** What a table says of a paper; a value that is not known is left empty. */
export type TableRow = Partial<Record<(typeof columns)[number], string>>;

/** Several values as one cell; a comma stands in names. */
export function joined(values: string[]): string {
  return values.join("; ");
}

/**
 * A row as CSV (RFC 4180). A text that begins with `=`, `+`, `-` or `@` gets an apostrophe, without which a spreadsheet
 * would run it as a formula; every cell is quoted, so that none is cut where a spreadsheet parts at semicolons.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvRow(row: TableRow, more: string[] = []): string {
  return line([...columns.map((column) => row[column] ?? ""), ...more]);
}

/** Rows as a file with their header. Spreadsheets know UTF-8 by the mark at its start. */
export function csvFile(rows: string[], more: string[] = []): string {
  return `\uFEFF${line([...columns, ...more])}${rows.join("")}`;
}

function line(cells: string[]): string {
  return stringify([cells], { quoted: true, escape_formulas: true, record_delimiter: "windows" });
}
