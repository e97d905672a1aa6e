import type { Changes } from "./compare-sites.ts";
import { sections } from "./sections/index.ts";

/** A piece of a line: our own words, or words that come from content and are for the report to make safe. */
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

/** The changes in words, what needs action first. Sections without lines are left out. */
export function outline(changes: Changes): Section[] {
  return sections.flatMap((section) => section(changes)).filter(({ lines }) => lines.length > 0);
}
