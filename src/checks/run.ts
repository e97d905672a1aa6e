import { compareProblems, type Problem } from "../model/problem.ts";
import { type Content, parseContent } from "../pipeline/parse/content.ts";
import type { SourceFile } from "../pipeline/parse/front-matter.ts";
import { checks } from "./index.ts";

/** Reads all content and reports everything that is wrong with it, in one run and in order of file and line. */
export function checkContent(files: SourceFile[]): { parsed: Content; problems: Problem[] } {
  const parsed = parseContent(files);
  const found = checks.flatMap((check) => check.run(parsed));
  return { parsed: parsed.content, problems: [...parsed.problems, ...found].sort(compareProblems) };
}
