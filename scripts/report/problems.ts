import { compareText } from "../../src/lib/compare.ts";
import { formatCount, escapeInvisible } from "../../src/lib/format.ts";
import type { Problem } from "../../src/model/problem.ts";
import { logPath, workflowCommand } from "./workflow-command.ts";

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
function summary(problems: Problem[]): string {
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

/** Problems as annotations on the lines of a pull request, summary first, since GitHub shows only ten of a step. */
export function githubReport(problems: Problem[]): string {
  const rows = problems.map(({ file, line, column, rule, message, fix, severity }) =>
    workflowCommand(
      severity === "question" ? "notice" : "error",
      { file, line, col: column, title: rule },
      fix === undefined ? message : `${message}\n${fix}`,
    ),
  );
  return [workflowCommand("notice", { title: "Content check" }, summary(problems)), ...rows].join("\n");
}

/** Problems as a JSON array, for other programs. `##[` would be a command where it is printed by a workflow. */
export function jsonReport(problems: Problem[]): string {
  return JSON.stringify(problems, undefined, 2).replaceAll("##[", "#\\u0023[");
}
