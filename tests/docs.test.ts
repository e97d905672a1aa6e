import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checks } from "../src/content/checks/index.ts";
import { paperFrontMatterSchema } from "../src/model/paper.ts";
import { topicFrontMatterSchema } from "../src/model/topic.ts";

const contributing = readFileSync("CONTRIBUTING.md", "utf8");
const readme = readFileSync("README.md", "utf8");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

const topicPart = contributing.slice(contributing.indexOf("\n## Add or change a topic"), contributing.indexOf("\n### The explanation")); // prettier-ignore
const topicKeys = new Set([...topicPart.matchAll(/^\| `(\w+)`/gm)].map((match) => match[1]!));

test("CONTRIBUTING.md explains every rule of the check and every key of papers and topics", () => {
  const missing = [
    ...checks.filter(({ id }) => !contributing.includes(`\n### ${id}\n`)).map(({ id }) => id),
    ...Object.keys(paperFrontMatterSchema.shape).filter((key) => !contributing.includes(`\`${key}\``)),
    ...Object.keys(topicFrontMatterSchema.shape).filter((key) => !topicKeys.has(key)),
  ];
  expect(missing).toEqual([]);
});

test("every command that the documents name exists", () => {
  const named = [...`${readme}${contributing}`.matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
