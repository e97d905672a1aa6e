import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { writeChanged } from "../../scripts/io/write-changed.ts";
import { checks, rules } from "../../src/content/checks/index.ts";
import { checkContent } from "../../src/content/checks/run.ts";
import type { SourceFile } from "../../src/content/front-matter.ts";
import { referenceParts, withParts } from "../../src/content/reference.ts";

const readme = "content/README.md";

test("content/README.md has the keys and rules as they are", () => {
  const written = readFileSync(readme, "utf8");
  const made = withParts(written, referenceParts(rules));
  if (process.env["UPDATE"] === "1") writeChanged(readme, made);
  expect(readFileSync(readme, "utf8"), "write it with UPDATE=1").toBe(made);
});

const facets: SourceFile = {
  file: "content/facets.yaml",
  text: "facets:\n  - { id: approach, label: Approach, question: How? }\n",
};

/** What an example leaves out. */
const defaults = {
  abstracts: { keys: { title: "TITLE" }, body: Array.from({ length: 12 }, () => "TITLE").join(" learns ") },
  topics: { keys: { label: "TITLE", facet: "approach", files: "Papers about TITLE." }, body: "TITLE is explained here. It differs from others." },
  terms: { keys: { label: "TITLE", kind: "dataset", meaning: "A data set." }, body: "" },
}; // prettier-ignore

/** The files of an example, completed. */
function filesOf(example: string): SourceFile[] {
  const named = example.startsWith("# ") ? example : `# content/abstracts/a-paper.md\n${example}`;
  const parts = named.split(/^# (content\/\S+)\n/m).slice(1);
  const files = parts.flatMap((file, at) => (at % 2 === 0 ? [{ file, text: complete(file, parts[at + 1]!.trimEnd()) }] : []));
  return [facets, ...files];
} // prettier-ignore

function complete(file: string, part: string): string {
  if (file.endsWith(".yaml")) return `${part}\n`;
  const [, folder, id] = /^content\/(\w+)\/(.*)\.md$/.exec(file)!;
  const { keys, body } = defaults[folder as keyof typeof defaults];
  const filled = (text: string) => text.replaceAll("TITLE", id!.replaceAll("-", " "));
  const [front, text] = /^\w+: /.test(part) || part.startsWith("---") ? part.split(/^---\n?/m) : ["", part];
  const lines = Object.entries(keys).filter(([key]) => !new RegExp(`^${key}:`, "m").test(front!));
  const added = lines.map(([key, value]) => `${key}: ${filled(value)}\n`).join("");
  return `---\n${added}${front!.trimEnd()}\n---\n\n${text ?? filled(body)}\n`;
}

describe("the examples of a rule", () => {
  const rulesIn = (example: string) =>
    checkContent(filesOf(example), { reserved: new Set(["/topics/all/"]) }).problems.map(({ rule }) => rule);
  const ofText = rules.filter(({ id }) => checks.some((check) => check.id === id) || id === "front-matter" || id === "unknown-key"); // prettier-ignore

  test("show what the rule finds", () => {
    expect(ofText.filter(({ id, bad }) => !rulesIn(bad).includes(id)).map(({ id }) => id)).toEqual([]);
  });

  test("show how to write it without any problem", () => {
    const wrong = ofText.map(({ id, good }) => [id, ...rulesIn(good).filter((rule) => rule !== "abstract-length")]);
    expect(wrong.filter(({ length }) => length > 1)).toEqual([]);
  });
});
