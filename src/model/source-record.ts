import type { bibliographicFields, PaperFrontMatterInput } from "./paper.ts";

/** One paper as read from a listing, a bibliography file or a feed, before any repair. */
export interface SourceRecord extends Partial<
  Pick<PaperFrontMatterInput, Exclude<(typeof bibliographicFields)[number], "published"> | "links" | "sources">
> {
  /** `2017-03-15`, `2017-03` or `2017`. */
  published?: string;
  abstract?: string;
  /** The line of the source where the record starts, from 1. */
  line: number;
  /** The file that it stands in and the listing that this file is; set by the import of several files. */
  file?: string;
  listing?: string;
  /** Repairs made while reading the format. */
  repairs?: string[];
  warnings?: Warning[];
  /** The position in the listing, from 1. */
  position?: number;
  /** The fields of the source that have a value and no place in an atlas, by their names there. The report counts them. */
  unused?: string[];
}

/** Something that a person has to check. */
export interface Warning {
  /** The field concerned; `paper` for the whole record. */
  field: string;
  message: string;
  /** Whether the value was dropped, and from which part of the field, if it has parts. */
  lost?: true;
  part?: string;
}

/** A warning as one line. */
export function warningText({ field, message }: Warning): string {
  return `${field}: ${message}`;
}

/** A part of a source that was not taken as a paper, and why. */
export interface Rejection {
  line: number;
  /** The file that it stands in, where several are read. */
  file?: string;
  title?: string;
  reason: string;
}

/** What a format reads from a text. */
export interface ParsedSource {
  records: SourceRecord[];
  refused: Rejection[];
}

/** An input format. It is detected by its content, never by the file name. */
export interface SourceFormat {
  id: string;
  label: string;
  detect(text: string): boolean;
  /** @param firstLine the number of the first line, for a part of a source. */
  parse(text: string, firstLine?: number): ParsedSource;
  /** Whether any run of whole lines can be parsed alone, so that a large source can be read in parts. */
  byLine?: true;
  /** Adds the page of the registry as the source of the fields, for the formats of a registry. */
  withSources?(record: SourceRecord): SourceRecord;
}

/** A format that reads the records of a text and what it rejects in one list. */
export function sourceFormat(format: Omit<SourceFormat, "parse"> & { read(text: string): Result[] }): SourceFormat {
  const { read, detect, ...rest } = format;
  const parse = (text: string, firstLine = 1) => {
    const results = read(withPlainLineBreaks(text));
    if (firstLine > 1) for (const result of results) result.line += firstLine - 1;
    return {
      records: results.filter((result) => !("reason" in result)),
      refused: results.filter((result) => "reason" in result),
    };
  };
  return { ...rest, parse, detect: (text) => detect(withoutMark(text)) };
}

/** The text without a byte-order mark and carriage returns, so that all formats count lines alike. */
function withPlainLineBreaks(text: string): string {
  const unmarked = withoutMark(text);
  return unmarked.includes("\r") ? unmarked.replace(/\r\n?/g, "\n") : unmarked;
}

/** The text without the byte-order mark that some programs write at its start. */
export function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/** What a part of a text is read as. */
export type Result = SourceRecord | Rejection;

/** Removes fields without a value, so that a record has only what its source says. */
export function withoutEmpty(record: SourceRecord): SourceRecord {
  const kept = Object.entries(record).filter(
    ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as unknown as SourceRecord;
}
