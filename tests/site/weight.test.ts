import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { fixtureContent } from "../support/atlas.ts";
import { elements } from "../support/html.ts";
import { sites } from "../support/sites.ts";

/**
 * What a paper page may weigh in bytes as it travels: all that it loads, fonts included, and an abstract of the usual
 * length. Whoever adds a paper with a long abstract breaks no budget.
 */
const limits = { loaded: 33_000, usual: 40_000 };

const { out, base } = sites.fixture;

test("a usual paper page and all that it loads travel in 40 kB, and what any loads in 33 kB", () => {
  const papers = fixtureContent().papers.map(({ id }) => `papers/${id}/index.html`);
  const weights = papers.map(weight).sort((a, b) => a - b);
  expect(weights[Math.floor(weights.length / 2)]).toBeLessThan(limits.usual);
  const loaded = papers.map((path) => [path, weight(path) - travelling(path)] as const);
  expect(loaded.filter(([, bytes]) => bytes > limits.loaded)).toEqual([]);
});

test("the form for suggestions, before the worker that validates, travels in 50 kB", () => {
  expect(weight("suggest/index.html")).toBeLessThan(50_000);
});

/** A page with all that it loads. */
function weight(path: string): number {
  return [path, ...loadedBy(path).map((url) => url.slice(base.length))].reduce(
    (sum, file) => sum + travelling(file),
    0,
  );
}

/** Fonts are compressed already; the rest is sent with gzip by any host. */
function travelling(file: string): number {
  const bytes = readFileSync(join(out, file));
  return file.endsWith(".woff2") ? bytes.length : gzipSync(bytes).length;
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
  if (!url.startsWith(`${base}_astro/`) || !url.endsWith(".js")) return [url.replace(/[?#].*$/, "")];
  const code = readFileSync(join(out, url.slice(base.length)), "utf8");
  const imports = [...code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)].map((match) => `${base}_astro/${match[1]}`);
  return [url, ...imports.flatMap(withImports)];
}
