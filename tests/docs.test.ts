import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checks } from "../src/content/checks/index.ts";
import { paperFrontMatterSchema } from "../src/model/paper.ts";
import { topicFrontMatterSchema } from "../src/model/topic.ts";

const contributing = readFileSync("CONTRIBUTING.md", "utf8");
const readme = readFileSync("README.md", "utf8");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

test.each(checks.map(({ id }) => id))("CONTRIBUTING.md explains the rule %s", (id) => {
  expect(contributing).toContain(`\n### ${id}\n`);
});

test.each(Object.keys(paperFrontMatterSchema.shape))("CONTRIBUTING.md explains the key %s", (key) => {
  expect(contributing).toContain(`\`${key}\``);
});

const topicPart = contributing.slice(contributing.indexOf("\n## Add or change a topic"), contributing.indexOf("\n### The explanation")); // prettier-ignore

test.each(Object.keys(topicFrontMatterSchema.shape))("CONTRIBUTING.md explains the key %s of a topic", (key) => {
  expect(topicPart).toContain(`| \`${key}\``);
});

const named = [...`${readme}${contributing}`.matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1]!);

test.each([...new Set(named)])("npm run %s exists", (name) => {
  expect(Object.keys(scripts)).toContain(name);
});
