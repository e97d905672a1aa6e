import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dialects } from "../src/import/formats/dialects/index.ts";
import { formats } from "../src/import/formats/index.ts";

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "content/README.md",
  "scripts/README.md",
  "tests/README.md",
  "src/README.md",
];
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

test("every command that the documents name exists", () => {
  const text = pages.map((page) => readFileSync(page, "utf8")).join("\n");
  const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test("every format and service that is read is documented", () => {
  const [, section = ""] = readFileSync("scripts/README.md", "utf8").split("### Input formats");
  const text = section.replace(/\s+/g, " ");
  expect([...formats, ...dialects].filter(({ label }) => !text.includes(label)).map(({ label }) => label)).toEqual([]);
});
