import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const read = (name: string) => readFileSync(`.github/${name}`, "utf8");
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, Record<string, string>>;

interface IssueForm {
  name: string;
  description: string;
  body: { type: string; id?: string; attributes: { label?: string } }[];
}

describe("issue forms", () => {
  const names = readdirSync(".github/ISSUE_TEMPLATE").filter((name) => name !== "config.yml");
  const forms = new Map(names.map((name) => [name, parse(read(`ISSUE_TEMPLATE/${name}`)) as IssueForm]));
  const fieldIds = (name: string) => forms.get(name)!.body.flatMap(({ id }) => id ?? []);

  test("are complete: GitHub does not show one with a fault", () => {
    const faults = [...forms].flatMap(([name, { name: title, description, body }]) => {
      const labels = body.flatMap(({ attributes: { label } }) => label ?? []);
      const fields = body.filter(({ type }) => type !== "markdown");
      const valid =
        title && description && fields.length > 0 && fields.every(({ type }) => /^(?:input|textarea)$/.test(type)) &&
        labels.length === fields.length && new Set(labels).size === labels.length && new Set(fieldIds(name)).size === fields.length;
      return valid ? [] : name;
    }); // prettier-ignore
    expect(faults).toEqual([]);
  });

  test("have the fields that pages of the site fill in", () => {
    expect(Object.fromEntries(names.map((name) => [name, fieldIds(name)]))).toEqual({
      "correct-a-record.yml": ["page", "file", "wrong", "evidence"],
      "suggest-a-paper.yml": ["title", "record", "abstract", "bibtex"],
      "suggest-a-topic.yml": ["label", "rule", "papers"],
    });
  });

  test("exist when a page leads to them", () => {
    const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:ts|astro|mdx)$/.test(name)); // prettier-ignore
    const named = sources.flatMap((name) => [...readFileSync(`src/${name}`, "utf8").matchAll(/issueUrl\("([\w-]+)"/g)].map((match) => `${match[1]}.yml`)); // prettier-ignore
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !forms.has(name))).toEqual([]);
  });

  test("are not the only way to open an issue", () => {
    expect(parse(read("ISSUE_TEMPLATE/config.yml"))).toEqual({ blank_issues_enabled: true });
  });
});

test("Dependabot updates packages that we use, and actions, both after a week", () => {
  const { updates } = parse(read("dependabot.yml")) as {
    updates: { "package-ecosystem": string; cooldown: object; groups: Record<string, { patterns: string[] }> }[];
  };
  expect(updates).toMatchObject([
    { "package-ecosystem": "npm", cooldown: { "default-days": 7 } },
    // GitHub drops an entry for actions that has a cooldown for a kind of version.
    { "package-ecosystem": "github-actions", cooldown: { "default-days": 7 } },
  ]);
  expect(Object.keys(updates[1]!.cooldown)).toEqual(["default-days"]);
  const packages = Object.keys({ ...manifest["dependencies"], ...manifest["devDependencies"] });
  const matches = (pattern: string) => packages.some((name) => new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(name)); // prettier-ignore
  expect(Object.values(updates[0]!.groups).flatMap(({ patterns }) => patterns).filter((one) => !matches(one))).toEqual([]); // prettier-ignore
});

describe("CODEOWNERS", () => {
  const text = read("CODEOWNERS");
  const lines = text.split("\n").map((line) => line.replace(/#.*/, "").trim().split(/\s+/)).filter(([pattern]) => pattern !== ""); // prettier-ignore
  const patterns = lines.map(([pattern]) => pattern!);

  test("begins with what a fork has to change", () => {
    expect(text.split("\n")[0]).toMatch(/^# .*transfer-atlas.*fork/);
  });

  test("names owners, and paths that exist, folders with a slash", () => {
    expect(lines.filter(([, ...owners]) => owners.length === 0 || owners.some((owner) => !/^@[\w-]+\/[\w-]+$/.test(owner)))).toEqual([]); // prettier-ignore
    const isWrong = (path: string) => !existsSync(`.${path}`) || statSync(`.${path}`).isDirectory() !== path.endsWith("/"); // prettier-ignore
    expect(patterns.filter((pattern) => pattern !== "*" && isWrong(pattern))).toEqual([]);
  });

  test.each([
    ["/content/abstracts/a-paper.md", "@transfer-atlas/curators"],
    ["/content/facets.yaml", "@transfer-atlas/curators"],
    ["/.github/workflows/ci.yml", "@transfer-atlas/maintainers"],
    ["/scripts/check.ts", "@transfer-atlas/maintainers"],
    ["/package-lock.json", "@transfer-atlas/maintainers"],
    ["/a-new-file", "@transfer-atlas/maintainers"],
  ])("%s belongs to %s", (file, owner) => {
    const last = lines.findLast(([pattern]) => pattern === "*" || pattern === file || (pattern!.endsWith("/") && file.startsWith(pattern!))); // prettier-ignore
    expect(last?.slice(1)).toEqual([owner]);
  });
});

test.each(["SECURITY.md", "CODE_OF_CONDUCT.md", "pull_request_template.md"])("%s names files and commands that exist", (name) => {
  const text = read(name);
  const commands = [...text.matchAll(/`npm (?:run )?([\w:]+)/g)].map((match) => match[1]!);
  expect(commands.filter((script) => !(script in manifest["scripts"]!))).toEqual([]);
  const paths = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => `.github/${match[1]}`);
  const quoted = [...text.matchAll(/`((?:\.github|tests|src|content)\/[\w./-]+)`/g)].map((match) => match[1]!);
  expect([...paths, ...quoted].filter((path) => !existsSync(path))).toEqual([]);
}); // prettier-ignore

test("the checks that SECURITY.md asks for are the jobs of the workflow", () => {
  const jobs = Object.values((parse(read("workflows/ci.yml")) as { jobs: Record<string, { name: string }> }).jobs);
  const asked = /checks (“[^]*?) have to pass/.exec(read("SECURITY.md"))![1]!;
  expect([...asked.matchAll(/“([^”]+)”/g)].map((match) => match[1])).toEqual(jobs.map(({ name }) => name));
});
