import { readPaper } from "../../src/analysis/reading/read-paper.ts";
import type { Reading } from "../../src/analysis/reading/reading.ts";

/** The reading of an abstract; a test states only what it is about. */
export function readAbstract(abstract: string, title = "A study"): Reading {
  return readPaper({ title, abstract });
}
