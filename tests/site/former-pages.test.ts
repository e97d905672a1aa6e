import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readRedirects } from "../../scripts/build/host-rules.ts";
import { fixtureAtlas } from "../support/atlas.ts";
import { sites } from "../support/sites.ts";

const { out } = sites.fixture;
const read = (path: string) => readFileSync(join(out, path), "utf8");

describe("pages of a single paper that are gone", () => {
  const { redirects: entries } = parse(readFileSync(join(fixtureAtlas, "redirects.yaml"), "utf8")) as {
    redirects: { from: string; to: string }[];
  };
  const pages = entries.map(({ from, to }) => ({ from: `${from}/`, to: `papers/${to}/` }));
  const redirectOf = readRedirects(read("_redirects"));

  test("lead to their paper, by a page and by the redirects file", () => {
    expect(pages.length).toBeGreaterThan(0);
    const lost = pages.filter(
      ({ from, to }) =>
        !read(`${from}index.html`).includes(`content="0; url=/atlas/${to}"`) ||
        redirectOf(`/atlas/${from}`)?.to !== `/atlas/${to}` ||
        !existsSync(join(out, to, "index.html")),
    );
    expect(lost).toEqual([]);
  });

  test("are neither linked, listed, searched for nor kept for reading offline", () => {
    const html = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("index.html"));
    const words = readdirSync(join(out, "search/words")).map((name) => `search/words/${name}`);
    const named = new Set(
      [...html, ...words, "sitemap-0.xml", "sw.js", "llms.txt"].flatMap((file) =>
        [...read(file).matchAll(/(?:authors|datasets|systems|venues|years|evidence)\/[a-z0-9/-]+/g)].map(
          ([address]) => `${address.replace(/\/(?:index)?$/, "")}/`,
        ),
      ),
    );
    expect(named).toContain("datasets/pondcalls/");
    expect(pages.filter(({ from }) => named.has(from))).toEqual([]);
  });
});
