import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { textReport } from "../../../scripts/report/problems.ts";
import { readContent } from "../../../scripts/io/read-content.ts";
import { checkContent } from "../../../src/content/checks/run.ts";
import { compareProblems } from "../../../src/model/problem.ts";

const cases = "tests/fixtures/checks";

/** The whole report on a case, with paths as a contributor of that content would see them. */
function report(name: string): string {
  const { files, problems } = readContent(join(cases, name, "content"));
  const all = [...problems, ...checkContent(files, { today: "2026-11-24" }).problems].sort(compareProblems);
  return `${textReport(all).replaceAll(`${cases}/${name}/`, "")}\n`;
}

describe("the check", () => {
  test.each(readdirSync(cases).sort())("%s", (name) => {
    const expected = join(cases, name, "problems.txt");
    const found = report(name);
    if (process.env["UPDATE"] === "1") writeFileSync(expected, found);
    expect(existsSync(expected), `${expected} is missing; write it with UPDATE=1`).toBe(true);
    expect(found).toBe(readFileSync(expected, "utf8"));
  });
});
