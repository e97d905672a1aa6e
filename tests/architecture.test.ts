import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

interface Source {
  file: string;
  /** Without comments. */
  code: string;
  /** What it imports, files of the project as their paths from the root. */
  imports: string[];
}

function sources(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
    .map((entry) => readSource(join(entry.parentPath, entry.name)));
}

function readSource(file: string): Source {
  const code = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const named = [...code.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map((match) => match[1]!);
  return { file, code, imports: named.map((name) => (name.startsWith(".") ? join(dirname(file), name) : name)) };
}

const site = ["src/site", "src/search", "src/browser", "src/suggest"];
const pureRooms = [
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
];
const project = ["src", "scripts"].flatMap(sources);
const pure = project.filter(({ file }) => pureRooms.some((room) => file.startsWith(`${room}/`)));

/** The lines of all files that match, as `file: match`. */
function matches(files: Source[], pattern: RegExp): string[] {
  return files.flatMap(({ file, code }) => [...code.matchAll(pattern)].map(([found]) => `${file}: ${found}`));
}

describe("the pure rooms", () => {
  test("import neither Node, Astro nor what reads and writes", () => {
    const wrong = /^(?:node:|astro(?!\/zod$)|virtual:|pagefind|scripts\/|src\/(?:search|browser|suggest)\/)/;
    expect(pure.flatMap(({ file, imports }) => imports.filter((name) => wrong.test(name)).map((name) => `${file}: ${name}`))).toEqual([]); // prettier-ignore
  });

  test("ask no clock, chance, network or process", () => {
    const impure = /\bprocess\.|\bconsole\.|\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|\bfetch\(/g;
    expect(matches(pure, impure)).toEqual([]);
  });

  test("do not depend on the machine's locale", () => {
    expect(matches(pure, /localeCompare\(|toLocale\w+\(|\bIntl\.(?!getCanonicalLocales)/g)).toEqual([]);
  });
});

describe("the project", () => {
  test("has no circle of imports", () => {
    expect(circles(new Map(project.map(({ file, imports }) => [file, imports])))).toEqual([]);
  });

  test("has commands and their input and output in scripts, which the site does not import", () => {
    const pages = project.filter(({ file }) => site.some((room) => file.startsWith(`${room}/`)));
    expect(pages.filter(({ imports }) => imports.some((name) => name.startsWith("scripts/"))).map(({ file }) => file)).toEqual([]); // prettier-ignore
  });

  test("spells the paths of content in one file", () => {
    // Examples in the documentation of rules are texts that a person reads.
    const own = new Set(["src/model/paths.ts", "src/content/checks/reading-rules.ts"]);
    const others = project.filter(({ file }) => !own.has(file));
    const spelled = /["'`](?:content\/(?:\w+\/|\$\{|["'`])|(?:abstracts|terms|listings|quality)\/)/g;
    expect(matches(others, spelled)).toEqual([]);
  });
});

/** Each circle of imports, by the files on it. */
function circles(imports: Map<string, string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    if (path.includes(file) || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}

test("every property test runs as long as ATLAS_RUNS says", () => {
  const count = (code: string, part: RegExp) => code.match(part)?.length ?? 0;
  const fixed = sources("tests").filter(({ code }) => count(code, /\bnumRuns: runs\(/g) !== count(code, /\bfc\.assert\(/g)); // prettier-ignore
  expect(fixed.map(({ file }) => file)).toEqual([]);
});

test("only the tests of content invariants read the shipped content", () => {
  const others = sources("tests").filter(({ file }) => !file.startsWith("tests/content-invariants/"));
  // The reference in `content/README.md` is made of the code.
  const reading = /\b(?:readContent|readFileSync|readdirSync|cpSync)\(\s*["'`](?:\.\/)?content(?!\/README\.md)["'`/]/g;
  expect(matches(others, reading)).toEqual([]);
});
