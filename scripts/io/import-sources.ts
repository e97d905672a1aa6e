import { closeSync, openSync, readSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { detectFormat, formats } from "../../src/import/formats/index.ts";
import { jsonLines } from "../../src/import/formats/json.ts";
import { toId } from "../../src/lib/to-id.ts";
import { importedSuffix } from "../../src/model/paths.ts";
import type { Rejection, SourceFormat, SourceRecord } from "../../src/model/source-record.ts";
import { readExport } from "./read-export.ts";
import { filesIn } from "./read-text.ts";

/** A file to import, as it is shown, and whether it was found in a folder. */
export interface ImportFile {
  file: string;
  path: string;
  found: boolean;
}

/** What was read from a file. */
export interface ReadSource {
  file: string;
  /** Its format and encoding, for the report. */
  label: string;
  records: SourceRecord[];
  refused: Rejection[];
}

/** A file of a folder that was passed over, and why. */
export interface PassedOver {
  file: string;
  why: string;
}

/** What a report says of a file instead of a format and a number of records. */
export const unread = "not read";

/** All of a text is held in memory at once; JSON Lines are read in pieces and may be longer. */
const largestText = 400 * 1024 * 1024;
const pieceLength = 16 * 1024 * 1024;

/** The files that the arguments of an import name: of a folder all in it and below it, in the order of their names. */
export function importFiles(args: readonly string[], cwd: string): ImportFile[] {
  return args.flatMap((file): ImportFile[] => {
    const path = resolve(cwd, file);
    if (!statSync(path).isDirectory()) return [{ file, path, found: false }];
    const folder = file.replace(/[/\\]+$/, "");
    return filesIn(path).map((name) => ({ file: `${folder}/${name}`, path: join(path, name), found: true }));
  });
}

/** Reads the records of a file. In a folder, what is plainly no list of papers is passed over. */
export function readSource({ file, path, found }: ImportFile, encoding?: string): ReadSource | PassedOver {
  const listing = listingId(file);
  const own = <T extends { line: number }>(records: T[], before = 0) => records.map((record) => ({ ...record, file, line: record.line + before })); // prettier-ignore
  if (found && /(?:^|\/)\./.test(file)) return { file, why: "hidden" };
  if (file.endsWith(importedSuffix)) return { file, why: "what an earlier import kept" };
  const isLarge = encoding === undefined && statSync(path).size > 2 * pieceLength;
  const read = isLarge && isJsonLines(path) ? undefined : readExport(path, largestText, encoding);
  const result: ReadSource = { file, label: jsonLines.label, records: [], refused: [] };
  const take = (format: SourceFormat, text: string, before: number) => {
    const parsed = format.parse(text);
    for (const record of own(parsed.records, before)) result.records.push({ ...record, listing });
    for (const rejection of own(parsed.refused, before)) result.refused.push(rejection);
  };
  if (read === undefined) {
    for (const { text, before } of piecesOf(path)) take(jsonLines, text, before);
  } else if ("message" in read) {
    if (found && read.binary === true) return { file, why: read.message.replace(/^Unexpected (.*), expected text$/, "$1") };
    result.label = unread;
    result.refused.push({ file, line: read.line, reason: `${read.message}. ${read.fix}` });
  } else {
    const format = detectFormat(read.text);
    const isRead = formats.includes(format);
    result.label = isRead ? `${format.label}${read.encoding === undefined ? "" : `, read as ${read.encoding}`}` : unread;
    take(format, read.text, 0);
    const [refusal] = result.refused;
    if (found && !isRead && refusal !== undefined) return { file, why: refusal.reason };
  }
  if (result.records.length + result.refused.length === 0) result.refused.push({ file, line: 1, reason: "no paper in the whole file" });
  return result;
} // prettier-ignore

/** The name of the file, in the form of an id. */
function listingId(file: string): string {
  const id = toId(basename(file).replace(/\.[^.]*$/, ""));
  return id.slice(0, 100).replace(/-$/, "") || "import";
}

function isJsonLines(path: string): boolean {
  const [first] = piecesOf(path, 256 * 1024);
  return first !== undefined && detectFormat(first.text) === jsonLines;
}

/** The text of a file in pieces of whole lines, each with the number of lines before it. */
export function* piecesOf(path: string, length = pieceLength): Generator<{ text: string; before: number }> {
  const descriptor = openSync(path, "r");
  const decoder = new TextDecoder();
  const buffer = Buffer.alloc(length);
  let [rest, before] = ["", 0];
  try {
    for (let size = -1; size !== 0;) {
      size = readSync(descriptor, buffer, 0, length, null);
      const text = rest + decoder.decode(buffer.subarray(0, size), { stream: size > 0 });
      const end = size === 0 ? text.length : text.lastIndexOf("\n") + 1;
      rest = text.slice(end);
      if (end === 0) continue;
      yield { text: text.slice(0, end), before };
      before += text.slice(0, end).split("\n").length - 1;
    }
  } finally {
    closeSync(descriptor);
  }
}
