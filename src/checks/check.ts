import type { Problem } from "../model/problem.ts";
import type { ParsedContent } from "../pipeline/parse/content.ts";

/** One rule that content keeps. Its id is its file's name and its section in CONTRIBUTING.md. */
export interface Check {
  id: string;
  run(parsed: ParsedContent): Problem[];
}
