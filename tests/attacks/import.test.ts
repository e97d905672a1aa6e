import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { escapeInvisible } from "../../src/lib/format.ts";
import { importReport } from "../../scripts/report/import.ts";
import { textReport } from "../../scripts/report/problems.ts";
import { checkContent } from "../../src/content/checks/run.ts";
import { planImport } from "../../src/import/plan.ts";
import { detectFormat } from "../../src/import/formats/index.ts";
import { parsePaper } from "../../src/content/files.ts";
import { corpus } from "../support/attacks.ts";
import { expectPinned } from "../support/pinned.ts";

const folder = join(corpus, "import");
const cases = readdirSync(folder).filter((name) => name !== "outcomes.txt").sort(); // prettier-ignore

/** The whole report of an import that writes nothing; then each file that it would write, and what the check says of it. */
function outcomeOf(name: string): string {
  const text = readFileSync(join(folder, name), "utf8");
  const format = detectFormat(text);
  const { records, refused } = format.parse(text);
  const plan = planImport(records, [], { listing: "attacks", update: false });
  plan.refused.push(...refused);
  const sources = [{ file: name, label: format.label, records, refused }];
  const report = importReport(plan, { sources, passedOver: [], into: "into", dryRun: true }, true).text;
  return [...report.split("\n"), ...[...plan.write].flatMap(([id, file]) => written(id, file))].join("\n");
}

function written(id: string, text: string): string[] {
  const file = `content/abstracts/${id}.md`;
  const { value, problems: invalid } = parsePaper({ file, text });
  expect(invalid).toEqual([]);
  const { title, authors, venue, published, links, abstract } = value!;
  const shown = { title, authors, venue, published, links, abstract: abstract.slice(0, 300) };
  const problems = checkContent([{ file, text }]).problems.filter(({ severity }) => severity === "error");
  const report = textReport(problems).split("\n").slice(0, -1).filter((line) => line.startsWith(file)); // prettier-ignore
  return [
    `  ${id}.md ${escapeInvisible(JSON.stringify(shown))}`,
    ...report.map((line) => `    ${line.slice(file.length)}`),
  ];
}

afterEach(() => expect(globalThis).not.toHaveProperty("attacked"));

test("each hostile import is refused at its line, or becomes a valid file of the same words", () => {
  const outcomes = cases.map((name) => `== ${name}\n${outcomeOf(name)}`);
  expectPinned(join(folder, "outcomes.txt"), `${outcomes.join("\n\n")}\n`);
});

test("no import changes what all objects have", () => {
  for (const name of cases) outcomeOf(name);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect({}).not.toHaveProperty("polluted");
  expect({}).not.toHaveProperty("title");
});
