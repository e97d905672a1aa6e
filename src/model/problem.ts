import { compareText } from "../lib/compare.ts";

/**
 * An `error` makes a page impossible, untrue or unsafe, and stops a build. A `warning` is harmless text that is not right: it
 * is shown as it is. A `question` is for a person's judgement.
 */
export const severities = ["error", "warning", "question"] as const;
export type Severity = (typeof severities)[number];

/** One thing that is wrong or doubtful in content. Every stage returns these; only reports print them. */
export interface Problem {
  /** Path as the contributor knows it, e.g. `content/abstracts/x.md`. */
  file: string;
  /** Counted from 1, as editors do. 1 when no better place is known. */
  line: number;
  column: number;
  /** Id of the rule: its section in content/README.md. */
  rule: string;
  /** What is wrong: `Missing title`, `Unknown key "x", did you mean "y"?`, `Unexpected X, expected Y`. */
  message: string;
  /** What to write instead, as an imperative with the corrected value. */
  fix?: string;
  severity: Severity;
  /** A change that is certain, applied by `--fix`: half-open range of UTF-16 offsets in the file's text. */
  edit?: { start: number; end: number; text: string };
}

/** Orders problems by file, line, column and rule, so that a report reads the same on every machine. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** A file of content that a live site does not show in its current state, because something is wrong. */
export interface HeldBack {
  file: string;
  shown: "as it was" | "though removed" | "not at all";
}

/** `problems.json` beside the generated pages of a live site: what is wrong with content now. */
export interface LiveProblems {
  /** Changes whenever any page or problem has changed. Written after them. */
  revision: string;
  problems: Problem[];
  heldBack: HeldBack[];
}
