import type { Problem } from "./problem.ts";

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
