import { collapseWhitespace } from "../lib/collapse-whitespace.ts";
import { escapeInvisible } from "../lib/format.ts";

/** A piece of a line: words of our own, or words from content, which each format of a report has to make safe. */
export type Piece = string | { content: string };

export interface Line {
  pieces: Piece[];
  /** The file of content to look at. */
  file?: string;
}

/** Lines under a heading; those of a problem are for the author of the change to repair. */
export interface Section {
  heading: string;
  isProblem: boolean;
  lines: Line[];
}

/** Longest quotation, in characters: enough to recognise a text. */
const longest = 160;

/** At most this many names in a line. */
const mostNames = 6;

/**
 * A line from a template: its text is ours, the values put into it are content.
 * @example line`${id} is gone` // [{ content: id }, " is gone"]
 */
export function line(ours: TemplateStringsArray, ...values: (string | Piece[])[]): Piece[] {
  return ours.flatMap((words, at): Piece[] => {
    const next = values[at] ?? [];
    return [words, ...(typeof next === "string" ? [{ content: next }] : next)].filter((piece) => piece !== "");
  });
}

/** Parts in a row. */
export function joined(parts: Piece[][], separator: string): Piece[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [separator, ...part]));
}

/** Names in a row, with "and N more" after the first few. */
export function names(list: string[]): Piece[] {
  const first = joined(list.slice(0, mostNames).map((name) => [{ content: name }]), ", "); // prettier-ignore
  return list.length > mostNames ? [...first, ` and ${list.length - mostNames} more`] : first;
}

/**
 * Content as a report quotes it: on one line, with every character visible, and cut when it is long.
 * @example quote("two\nlines") // "two lines"
 */
export function quote(content: string): string {
  const characters = [...escapeInvisible(collapseWhitespace(content.slice(0, longest * 4)))];
  if (characters.length === 0) return "(nothing)";
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : characters.join("");
}
