import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { dependabotSchema, fieldIds, issueFormSchema, ownersOf, ownershipOf } from "../support/github-files.ts";

const read = (name: string) => readFileSync(`.github/${name}`, "utf8");
const forms = readdirSync(".github/ISSUE_TEMPLATE").filter((name) => name !== "config.yml");
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:ts|astro|mdx)$/.test(name))
  .map((name) => readFileSync(`src/${name}`, "utf8"));

describe("issue forms", () => {
  test.each(forms)("%s is one that GitHub shows", (name) => {
    expect(issueFormSchema.safeParse(parse(read(`ISSUE_TEMPLATE/${name}`))).error?.issues ?? []).toEqual([]);
  });

  test.each([
    ["correct-a-record.yml", ["page", "file", "wrong", "evidence"]],
    ["suggest-a-paper.yml", ["title", "record", "abstract", "bibtex"]],
    ["suggest-a-topic.yml", ["label", "rule", "papers"]],
  ])("%s has the fields that pages of the site fill in", (name, ids) => {
    expect(fieldIds(issueFormSchema.parse(parse(read(`ISSUE_TEMPLATE/${name}`))).body)).toEqual(ids);
  });

  test("each form that a page leads to is there", () => {
    const named = sources.flatMap((code) => [...code.matchAll(/issueUrl\("([\w-]+)"/g)].map((match) => `${match[1]}.yml`)); // prettier-ignore
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !forms.includes(name))).toEqual([]);
  });

  test("the chooser lets one open an issue without a form", () => {
    expect(parse(read("ISSUE_TEMPLATE/config.yml"))).toEqual({ blank_issues_enabled: true });
  });

  const valid = {
    name: "A",
    description: "B",
    body: [{ type: "input", id: "a", attributes: { label: "A" } }],
  };
  test.each([
    ["without a name", { ...valid, name: "" }],
    ["without fields", { ...valid, body: [] }],
    ["with an unknown key", { ...valid, colour: "red" }],
    ["with an unknown kind of field", { ...valid, body: [{ type: "text", id: "a", attributes: { label: "A" } }] }],
    ["with a field without a label", { ...valid, body: [{ type: "input", id: "a", attributes: {} }] }],
    ["with an id that is none", { ...valid, body: [{ type: "input", id: "a b", attributes: { label: "A" } }] }],
    ["with two fields of one id", { ...valid, body: [...valid.body, { type: "input", id: "a", attributes: { label: "B" } }] }],
    ["with two fields of one label", { ...valid, body: [...valid.body, { type: "input", id: "b", attributes: { label: "A" } }] }],
  ])("a form %s is found", (_, form) => {
    expect(issueFormSchema.safeParse(valid).success).toBe(true);
    expect(issueFormSchema.safeParse(form).success).toBe(false);
  }); // prettier-ignore
});

describe("dependabot.yml", () => {
  const config = parse(read("dependabot.yml")) as { updates: Record<string, unknown>[] };

  test("looks after packages and actions, in groups and after a while", () => {
    expect(dependabotSchema.safeParse(config).error?.issues ?? []).toEqual([]);
    expect(config.updates.map((entry) => entry["package-ecosystem"])).toEqual(["npm", "github-actions"]);
  });

  test("groups packages that there are", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    const names = Object.keys({ ...dependencies, ...devDependencies });
    const patterns = Object.values(dependabotSchema.parse(config).updates[0]!.groups).flatMap((group) => group.patterns); // prettier-ignore
    const fits = (pattern: string) => names.some((name) => new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(name));
    expect(patterns.filter((pattern) => !fits(pattern))).toEqual([]);
  });

  test("a cooldown by kind of version for actions is found", () => {
    const updates = config.updates.map((entry) => ({ ...entry, cooldown: { "default-days": 7, "semver-major-days": 30 } })); // prettier-ignore
    expect(dependabotSchema.safeParse({ ...config, updates }).success).toBe(false);
  });
});

describe("CODEOWNERS", () => {
  const text = read("CODEOWNERS");
  const lines = ownershipOf(text);

  test("begins with what a fork has to do", () => {
    expect(text.split("\n")[0]).toMatch(/^# .*transfer-atlas.*fork/);
  });

  test("names paths that are there, folders with a slash", () => {
    const paths = lines.map(({ pattern }) => pattern).filter((pattern) => pattern !== "*");
    expect(paths.filter((path) => !existsSync(`.${path}`) || statSync(`.${path}`).isDirectory() !== path.endsWith("/"))).toEqual([]); // prettier-ignore
  });

  test.each([
    ["content/abstracts/a-paper.md", ["@transfer-atlas/curators"]],
    ["content/topics/a-topic.md", ["@transfer-atlas/curators"]],
    ["content/facets.yaml", ["@transfer-atlas/curators"]],
    [".github/workflows/ci.yml", ["@transfer-atlas/maintainers"]],
    [".github/CODEOWNERS", ["@transfer-atlas/maintainers"]],
    ["scripts/check.ts", ["@transfer-atlas/maintainers"]],
    ["src/pages/index.astro", ["@transfer-atlas/maintainers"]],
    ["tests/github/workflows.test.ts", ["@transfer-atlas/maintainers"]],
    ["package.json", ["@transfer-atlas/maintainers"]],
    ["package-lock.json", ["@transfer-atlas/maintainers"]],
    [".npmrc", ["@transfer-atlas/maintainers"]],
    ["a-new-file", ["@transfer-atlas/maintainers"]],
  ])("%s belongs to %j", (file, owners) => {
    expect(ownersOf(file, lines)).toEqual(owners);
  });

  test.each(["/src/", "/src/ maintainers", "src @a/b", "/src/** @a/b", "* @a/b @"])(
    "the line `%s` is found",
    (line) => {
      expect(() => ownershipOf(line)).toThrow(/^Unexpected/);
    },
  );
});

test.each(["SECURITY.md", "CODE_OF_CONDUCT.md", "pull_request_template.md"])("%s leads to files and commands that are there", (name) => {
  const text = read(name);
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const named = [...text.matchAll(/`npm (?:run )?([\w:]+)/g)].map((match) => match[1]!);
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
  const paths = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => `.github/${match[1]}`);
  const quoted = [...text.matchAll(/`((?:\.github|tests|src|content)\/[\w./-]+)`/g)].map((match) => match[1]!);
  expect([...paths, ...quoted].filter((path) => !existsSync(path))).toEqual([]);
}); // prettier-ignore

test("the checks that SECURITY.md asks for are jobs of the workflow", () => {
  const jobs = Object.values(parse(read("workflows/ci.yml")).jobs as Record<string, { name: string }>);
  const asked = /checks (“[^]*?) have to pass/.exec(read("SECURITY.md"))![1]!;
  expect([...asked.matchAll(/“([^”]+)”/g)].map((match) => match[1])).toEqual(jobs.map(({ name }) => name));
});
