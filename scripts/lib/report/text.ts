import type { Problem } from "../../../src/model/problem.ts";
import { logPath, logText } from "../log-text.ts";
import { summary } from "./summary.ts";

/** Problems for a terminal: `file:line:column rule message`, the fix below, and a summary at the end. */
export function textReport(problems: Problem[]): string {
  const rows = problems.map((problem) => {
    const mark = problem.severity === "question" ? "question: " : "";
    const place = `${logPath(problem.file)}:${problem.line}:${problem.column}`;
    const head = `${place} ${problem.rule} ${mark}${logText(problem.message)}`;
    return problem.fix === undefined ? head : `${head}\n    fix: ${logText(problem.fix)}`;
  });
  return [...rows, summary(problems)].join("\n");
}
