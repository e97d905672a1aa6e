import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { elements } from "../support/html.ts";
import { sites } from "../support/sites.ts";

/** What a paper page may weigh in bytes as it travels: the page and all that it loads, fonts included. */
const limit = 40_000;

const { out } = sites.first;

test("a paper page and all that it loads travel in 40 kB", () => {
  const papers = readdirSync("content/abstracts").map((name) => `papers/${name.replace(/\.md$/, "")}/index.html`);
  const heavy = papers.map((path) => [path, weight(path)] as const).filter(([, bytes]) => bytes > limit);
  expect(heavy).toEqual([]);
});

test("the form for suggestions, before the worker that judges, travels in 45 kB", () => {
  expect(weight("suggest/index.html")).toBeLessThan(45_000);
});

/** Fonts are compressed already; the rest is sent with gzip by any host. */
function weight(path: string): number {
  const loaded = [path, ...loadedBy(path).map((url) => url.slice(1))];
  return loaded
    .map((file) => readFileSync(join(out, file)))
    .map((bytes, at) => (loaded[at]!.endsWith(".woff2") ? bytes.length : gzipSync(bytes).length))
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** Addresses of scripts, styles, fonts and pictures that the page asks for, and what these import. */
function loadedBy(path: string): string[] {
  const html = readFileSync(join(out, path), "utf8");
  const named = elements(html)
    .filter(({ tagName, properties }) =>
      tagName === "link"
        ? ["stylesheet", "preload", "icon"].includes(String([properties["rel"]].flat()[0]))
        : ["script", "img"].includes(tagName),
    )
    .map(({ properties }) => properties["href"] ?? properties["src"])
    .filter((url) => typeof url === "string");
  return [...new Set(named.flatMap(withImports))];
}

function withImports(url: string): string[] {
  if (!url.startsWith("/_astro/") || !url.endsWith(".js")) return [url.replace(/[?#].*$/, "")];
  const code = readFileSync(join(out, url), "utf8");
  const imports = [...code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)].map((match) => `/_astro/${match[1]}`);
  return [url, ...imports.flatMap(withImports)];
}
