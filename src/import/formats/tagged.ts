import type { Rejection, Result, SourceRecord } from "../../model/source-record.ts";

/** A field of a tagged format, such as `TI  - A title`, with the lines that continue it. */
export interface TaggedField {
  tag: string;
  /** The tag as the file has it, where a format gives it the meaning of another. */
  name: string;
  /** The lines of the value, each trimmed; blank lines inside it are kept. */
  value: string;
  /** The line number, from 1. */
  line: number;
}

/** How a tagged format writes its fields and records. */
export interface TagSyntax {
  /** A line that starts a field: the groups are its tag and the start of its value. */
  field: RegExp;
  /** The tag that starts a record. */
  begins: string;
  /** The tag that ends a record, or `blankLine`. Without either, a record ends where the next one starts. */
  ends?: string;
}

/** Stands for the tag of a record's end in formats that separate records by a blank line. */
export const blankLine = "blank line";

/** Counters and headings that programs write between records. */
const betweenRecords = /^(?:\W*\d+\W*|(?:Record #\d+ of \d+|Provider:|Content:|Database:|Link to ).*|EF|[-=_*\s]+)$/;

/** Reads each record of a tagged text; fields and lines that belong to none are refused with their line. */
export function readTagged(
  text: string,
  syntax: TagSyntax,
  toRecord: (fields: TaggedField[]) => SourceRecord,
): Result[] {
  const { fields, refused } = fieldsIn(text, syntax);
  const records = recordsIn(fields, syntax).flatMap((record): Result[] => {
    if ("reason" in record) return [record];
    const { line } = record[0]!;
    const read = { ...toRecord(record), line };
    if (Object.keys(read).length > 1) return [read];
    return record.some(({ tag }) => tag === syntax.begins) ? [{ line, reason: "a record without fields" }] : [];
  });
  return [...records, ...refused];
}

function fieldsIn(text: string, { field, ends }: TagSyntax): { fields: TaggedField[]; refused: Rejection[] } {
  const fields: (TaggedField & { lines: string[] })[] = [];
  const refused: Rejection[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const found = field.exec(line);
    const last = fields.at(-1);
    const isInValue = last !== undefined && last.tag !== ends;
    if (found !== null) fields.push({ tag: found[1]!.toUpperCase(), name: found[1]!, lines: [found[2]?.trim() ?? ""], value: "", line: index + 1 });
    else if (line.trim() === "" && ends === blankLine) fields.push({ tag: blankLine, name: blankLine, lines: [], value: "", line: index + 1 });
    else if (isInValue) last.lines.push(line.trim());
    else if (line.trim() !== "" && !betweenRecords.test(line.trim()))
      refused.push({ line: index + 1, reason: "a line outside of the records" });
  } // prettier-ignore
  for (const entry of fields) entry.value = entry.lines.join("\n").trim();
  return { fields, refused };
}

/**
 * The fields of each record. Up to its end a record has one start, which need not come first; where there are several,
 * ends are missing, and each start is a record.
 */
function recordsIn(fields: TaggedField[], { begins, ends }: TagSyntax): (TaggedField[] | Rejection)[] {
  const chunks: TaggedField[][] = [[]];
  for (const field of fields) {
    if (field.tag === ends) chunks.push([]);
    else chunks.at(-1)!.push(field);
  }
  return chunks.flatMap((chunk) => {
    const starts = chunk.flatMap(({ tag }, index) => (tag === begins ? [index] : []));
    if (starts.length < 2) return chunk.length === 0 ? [] : [chunk];
    const before = chunk.slice(0, starts[0]);
    const reason = `fields before the ${begins} line of their record`;
    return [
      ...(before.length === 0 ? [] : [{ line: before[0]!.line, reason }]),
      ...starts.map((start, index) => chunk.slice(start, starts[index + 1])),
    ];
  });
}
