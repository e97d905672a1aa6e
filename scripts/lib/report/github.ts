import type { Problem } from "../../../src/model/problem.ts";
import { summary } from "./summary.ts";

/**
 * Problems as annotations on the lines of a pull request, summary first, since GitHub shows only ten of a step.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(problems: Problem[]): string {
  const rows = problems.map((problem) => {
    const level = problem.severity === "question" ? "notice" : "error";
    const place = `file=${property(problem.file)},line=${problem.line},col=${problem.column},title=${property(problem.rule)}`;
    return `::${level} ${place}::${data(problem.fix === undefined ? problem.message : `${problem.message}\n${problem.fix}`)}`;
  });
  return [`::notice title=Content check::${data(summary(problems))}`, ...rows].join("\n");
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
