import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const sources = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, code: readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "") }));

const imports = (code: string) =>
  [...code.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map((match) => match[1]!);

const pure = [
  "src/model",
  "src/content",
  "src/import",
  "src/analysis",
  "src/diff",
  "src/links",
  "src/site/data",
  "src/site/paper",
  "src/site/markup",
  "src/lib",
].flatMap(sources);

describe("the pure rooms", () => {
  test.each(pure.map(({ file, code }) => [file, code]))("%s does no input or output", (_, code) => {
    expect(
      imports(code).filter((name) =>
        /^(?:node:|astro|virtual:|pagefind)|\.\/(?:scripts|search|browser|suggest)\//.test(name),
      ),
    ).toEqual([]);
    expect(code).not.toMatch(
      /\bprocess\.|\bconsole\.|\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|\bfetch\(/,
    );
  });

  test.each(pure.map(({ file, code }) => [file, code]))("%s does not depend on the machine's locale", (_, code) => {
    expect(code).not.toMatch(/localeCompare\(|toLocale\w+\(|\bIntl\./);
  });
});

describe("the site", () => {
  test.each(
    ["src/site", "src/search", "src/browser", "src/suggest"].flatMap(sources).map(({ file, code }) => [file, code]),
  )("%s does not read content", (_, code) => {
    expect(imports(code).filter((name) => name.includes("scripts/"))).toEqual([]);
    expect(code).not.toMatch(/["'`]content\//);
  });
});

describe("property tests", () => {
  const count = (code: string, part: RegExp) => code.match(part)?.length ?? 0;

  test.each(sources("tests").map(({ file, code }) => [file, code]))("%s runs as long as ATLAS_RUNS says", (_, code) => {
    expect(count(code, /\bnumRuns: runs\(/g)).toBe(count(code, /\bfc\.assert\(/g));
  });
});
