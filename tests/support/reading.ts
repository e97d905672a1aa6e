import { type Reading, readPaper } from "../../src/analysis/reading/read-paper.ts";

/** The reading of an abstract; a test states only what it is about. */
export function readAbstract(abstract: string, title = "A study"): Reading {
  return readPaper({ title, abstract });
}
