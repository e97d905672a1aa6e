import { describe, expect, test } from "vitest";
import { buildReport, githubReport, jsonReport, textReport } from "../../scripts/report/problems.ts";
import type { Problem } from "../../src/model/problem.ts";

const problems: Problem[] = [
  {
    file: "content/a,b:c.md",
    line: 3,
    column: 5,
    rule: "known-topic",
    message: "Unexpected 100% `x`\n::error::injected",
    fix: "Write `y`.",
    severity: "error",
    edit: { start: 0, end: 1, text: "y" },
  },
  {
    file: "content/d.md",
    line: 1,
    column: 1,
    rule: "abstract-length",
    message: "Unexpected shortness",
    severity: "question",
  },
];

describe("reports", () => {
  test("text has a line a problem, the fix below, and counts by rule", () => {
    expect(textReport(problems.map((problem) => ({ ...problem, message: "Unexpected x" })))).toBe(
      "content/a,b:c.md:3:5 known-topic Unexpected x\n    fix: Write `y`. (--fix does it)\ncontent/d.md:1:1 abstract-length question: Unexpected x\n1 error (known-topic 1), 0 warnings, 1 question (abstract-length 1)\n1 can be fixed with: npm run check -- --fix",
    );
  });

  test("text keeps a problem on its lines, whatever it quotes", () => {
    const hostile = "`a\n::error::forged\u001B[2J ##[add-mask]e`";
    expect(textReport([{ ...problems[1]!, message: hostile, fix: hostile }]).split("\n").slice(0, -1)).toEqual([
      "content/d.md:1:1 abstract-length question: `a⟨U+000A⟩::error::forged⟨U+001B⟩[2J ## [add-mask]e`",
      "    fix: `a⟨U+000A⟩::error::forged⟨U+001B⟩[2J ## [add-mask]e`",
    ]);
  }); // prettier-ignore

  test("github escapes what would end an annotation or begin another", () => {
    expect(githubReport(problems).split("\n")).toEqual([
      "::notice title=Content check::1 error (known-topic 1), 0 warnings, 1 question (abstract-length 1)%0A1 can be fixed with: npm run check -- --fix",
      "::error file=content/a%2Cb%3Ac.md,line=3,col=5,title=known-topic::Unexpected 100%25 `x`%0A::error::injected%0AWrite `y`.",
      "::notice file=content/d.md,line=1,col=1,title=abstract-length::Unexpected shortness",
    ]);
  });

  test("a build names errors alone, and counts the rest", () => {
    const warnings = ["no-html", "latex-remnant", "no-html"].map((rule) => ({ ...problems[1]!, rule, severity: "warning" as const })); // prettier-ignore
    expect(buildReport(problems.slice(1))).toBeUndefined();
    expect(buildReport(warnings)).toBe("3 warnings (no-html 2, latex-remnant 1); they are shown by: npm run check");
    const report = buildReport([...problems, ...warnings])!.split("\n");
    expect(report.filter((line) => line.startsWith("content/"))).toHaveLength(1);
    expect(report).toContain("1 error (known-topic 1), 3 warnings (no-html 2, latex-remnant 1), 1 question (abstract-length 1)"); // prettier-ignore
  });

  test("json gives the problems back", () => {
    expect(JSON.parse(jsonReport(problems))).toEqual(problems);
  });
});
