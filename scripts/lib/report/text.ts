import type { Problem } from "../../../src/model/problem.ts";
import { summary } from "./summary.ts";

/** Problems for a terminal: `file:line:column rule message`, the fix below, and a summary at the end. */
export function textReport(problems: Problem[]): string {
  const rows = problems.map((problem) => {
    const mark = problem.severity === "question" ? "question: " : "";
    const head = `${problem.file}:${problem.line}:${problem.column} ${problem.rule} ${mark}${problem.message}`;
    return problem.fix === undefined ? head : `${head}\n    fix: ${problem.fix}`;
  });
  return [...rows, summary(problems)].join("\n");
}
