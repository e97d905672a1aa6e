import type { Problem } from "../../src/model/problem.ts";
import { visible } from "../../src/lib/visible.ts";
import { logPath } from "./workflow-command.ts";
import { summary } from "./summary.ts";

/**
 * Problems for a terminal: `file:line:column rule message`, the fix below, and a summary at the end. Messages quote
 * content, which must not begin a line of its own or steer the terminal.
 */
export function textReport(problems: Problem[]): string {
  const rows = problems.map((problem) => {
    const mark = problem.severity === "question" ? "question: " : "";
    const place = `${logPath(problem.file)}:${problem.line}:${problem.column}`;
    const head = `${place} ${problem.rule} ${mark}${visible(problem.message)}`;
    const certain = problem.edit === undefined ? "" : " (--fix does it)";
    return problem.fix === undefined ? head : `${head}\n    fix: ${visible(problem.fix)}${certain}`;
  });
  return [...rows, summary(problems)].join("\n");
}
