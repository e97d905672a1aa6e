import { compareText } from "../../src/lib/compare.ts";
import { formatCount, escapeInvisible } from "../../src/lib/format.ts";
import type { Problem } from "../../src/model/problem.ts";
import { logPath } from "./workflow-command.ts";

/**
 * Problems for a terminal: `file:line:column rule message`, the fix below, and a summary at the end. Messages quote
 * content, which must not begin a line of its own or steer the terminal.
 */
export function textReport(problems: Problem[]): string {
  const rows = problems.map((problem) => {
    const mark = problem.severity === "question" ? "question: " : "";
    const place = `${logPath(problem.file)}:${problem.line}:${problem.column}`;
    const head = `${place} ${problem.rule} ${mark}${escapeInvisible(problem.message)}`;
    const certain = problem.edit === undefined ? "" : " (--fix does it)";
    return problem.fix === undefined ? head : `${head}\n    fix: ${escapeInvisible(problem.fix)}${certain}`;
  });
  return [...rows, summary(problems)].join("\n");
}

/** How many problems there are, by rule, and how many the command can fix. */
export function summary(problems: Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error");
  const questions = problems.length - errors.length;
  const fixable = problems.filter(({ edit }) => edit !== undefined).length;
  const byRule = Map.groupBy(errors, ({ rule }) => rule);
  const rules = [...byRule].map(([rule, list]) => `${rule} ${list.length}`).sort(compareText);
  return [
    `${formatCount(errors.length, "problem")}${rules.length > 0 ? ` (${rules.join(", ")})` : ""}, ${formatCount(questions, "question")}`,
    ...(fixable > 0 ? [`${fixable} can be fixed with: npm run check -- --fix`] : []),
  ].join("\n");
}
