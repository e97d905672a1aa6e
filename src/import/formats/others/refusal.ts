import { type SourceFormat, withoutMark } from "../../../model/source-record.ts";

/** What a text is that is not read, and what to do instead. */
export interface OtherFormat {
  id: string;
  label: string;
  /** What to do, as the end of a sentence. */
  advice: string;
  detect(text: string): boolean;
}

/** A format that is only recognised, so that its texts are refused by name and never taken for papers. */
export function refusing({ id, label, advice, detect }: OtherFormat): SourceFormat {
  const reason = `this looks like ${label}, which is not read; ${advice}`;
  return {
    id,
    label,
    detect: (text) => detect(withoutMark(text)),
    parse: (text) => ({ records: [], refused: [{ line: firstLine(text), reason }] }),
  };
}

/** The number of the first line that is not blank. */
export function firstLine(text: string): number {
  const above = /^\s*/.exec(text)![0];
  return above.length === text.length ? 1 : above.split(/\r\n?|\n/).length;
}
