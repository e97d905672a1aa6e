import type { IdentifierKind } from "./identifiers.ts";
import type { PaperFrontMatterInput } from "./paper.ts";

/** One paper as a listing, a bibliography file or a feed gives it, before repair. */
export interface SourceRecord extends Partial<
  Pick<PaperFrontMatterInput, "title" | "authors" | "venue" | IdentifierKind | "links" | "sources">
> {
  /** As text: `2017-03-15`, `2017-03` or `2017`. */
  published?: string;
  abstract?: string;
  /** Line of the source where the record starts, from 1. */
  line: number;
  /** What the reader of the format had to repair. */
  repairs?: string[];
  warnings?: Warning[];
  /** Place in the listing, from 1. */
  position?: number;
}

/** What a person has to settle. */
export interface Warning {
  /** The field that it is about; `paper` for the whole. */
  field: string;
  message: string;
  /** Whether the value could not be kept, and the part of the field that it stood in, where it has parts. */
  lost?: true;
  part?: string;
}

/** A warning in a line. */
export function warningText({ field, message }: Warning): string {
  return `${field}: ${message}`;
}

/** Something in a source that is not a paper, and why. */
export interface Rejection {
  line: number;
  title?: string;
  reason: string;
}

/** What a format makes of a source's text. */
export interface ParsedSource {
  records: SourceRecord[];
  refused: Rejection[];
}

/** An input format. `detect` looks at the content, never at the file name. */
export interface SourceFormat {
  id: string;
  label: string;
  detect(text: string): boolean;
  parse(text: string): ParsedSource;
}
