import { compareText } from "../../src/lib/compare.ts";
import { formatCount, escapeInvisible } from "../../src/lib/format.ts";
import { type Problem, severities, type Severity } from "../../src/model/problem.ts";
import { logPath, workflowCommand } from "./workflow-command.ts";

/**
 * Problems for a terminal: `file:line:column rule message`, the fix below, and a summary at the end. A warning or question
 * says so before its message. Messages quote content, which must not begin a line of its own or steer the terminal.
 */
export function textReport(problems: Problem[]): string {
  return [...problems.map(inText), summary(problems)].join("\n");
}

function inText({ file, line, column, rule, severity, message, fix, edit }: Problem): string {
  const mark = severity === "error" ? "" : `${severity}: `;
  const head = `${logPath(file)}:${line}:${column} ${rule} ${mark}${escapeInvisible(message)}`;
  const certain = edit === undefined ? "" : " (--fix does it)";
  return fix === undefined ? head : `${head}\n    fix: ${escapeInvisible(fix)}${certain}`;
}

/**
 * What a build says of its content: the errors, which stop it, and how many of the rest there are; with warnings only, their
 * number by rule; otherwise nothing.
 */
export function buildReport(problems: Problem[]): string | undefined {
  const errors = problems.filter(isError);
  if (errors.length > 0) return [...errors.map(inText), summary(problems)].join("\n");
  if (!problems.some(({ severity }) => severity === "warning")) return undefined;
  return `${count(problems, "warning")}; they are shown by: npm run check`;
}

/** Whether a problem stops a build. */
export function isError({ severity }: Problem): boolean {
  return severity === "error";
}

/** With `--strict`, warnings are errors. */
export function strictly(problems: Problem[]): Problem[] {
  return problems.map((problem) => (problem.severity === "warning" ? { ...problem, severity: "error" } : problem));
}

/** How many problems there are of each severity, and how many the command can fix. */
function summary(problems: Problem[]): string {
  const fixable = problems.filter(({ edit }) => edit !== undefined).length;
  return [
    severities.map((severity) => count(problems, severity)).join(", "),
    ...(fixable > 0 ? [`${fixable} can be fixed with: npm run check -- --fix`] : []),
  ].join("\n");
}

/** The number of problems of a severity, by rule where there are any: `3 warnings (no-html 2, latex-remnant 1)`. */
function count(problems: Problem[], severity: Severity): string {
  const found = problems.filter((problem) => problem.severity === severity);
  const rules = [...Map.groupBy(found, ({ rule }) => rule)]
    .sort(([a, first], [b, second]) => second.length - first.length || compareText(a, b))
    .map(([rule, list]) => `${rule} ${list.length}`);
  return `${formatCount(found.length, severity)}${rules.length > 0 ? ` (${rules.join(", ")})` : ""}`;
}

const levels = { error: "error", warning: "warning", question: "notice" } as const;

/** Problems as annotations on the lines of a pull request, summary first, since GitHub shows only ten of a step. */
export function githubReport(problems: Problem[]): string {
  const rows = problems.map(({ file, line, column, rule, message, fix, severity }) =>
    workflowCommand(
      levels[severity],
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
