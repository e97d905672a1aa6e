import type { Problem } from "../../src/model/problem.ts";
import { summary } from "./text.ts";
import { workflowCommand } from "./workflow-command.ts";

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
