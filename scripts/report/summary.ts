import { formatCount } from "../../src/lib/format.ts";
import { compareText } from "../../src/lib/compare.ts";
import type { Problem } from "../../src/model/problem.ts";

/** How many problems there are, by rule, and what can be fixed by the command itself. */
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
