import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { textReport } from "../../scripts/report/problems.ts";
import { type Problem, severities } from "../../src/model/problem.ts";

const { tasks } = JSON.parse(readFileSync(".vscode/tasks.json", "utf8")) as {
  tasks: { script: string; problemMatcher: { severity: string; pattern: { regexp: string } }[] }[];
};
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const place: Omit<Problem, "severity"> = {
  file: "content/abstracts/a.md", line: 3, column: 7, rule: "no-html", message: "Unexpected HTML `<a:1:2>`", fix: "Remove it.",
}; // prettier-ignore

test("VS Code tells errors, warnings and questions of the report of the check apart", () => {
  const [task] = tasks;
  expect(Object.keys(scripts)).toContain(task!.script);
  const report = textReport(severities.map((severity) => ({ ...place, severity })));
  const found = task!.problemMatcher.map(({ severity, pattern }) => [
    severity,
    ...report.split("\n").flatMap((line) => new RegExp(pattern.regexp).exec(line)?.slice(1) ?? []),
  ]);
  const expected = [place.file, "3", "7", "no-html", place.message];
  expect(found).toEqual([
    ["error", ...expected],
    ["warning", ...expected],
    ["info", ...expected],
  ]);
});
