import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "yaml";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRedirects, redirectOf } from "../../scripts/build/host-rules.ts";
import { type Served, serve } from "../../scripts/build/serve.ts";
import { find } from "../support/html.ts";
import { oldPapers, oldTopics } from "../support/old-ids.ts";
import { openBrowser } from "../support/open-browser.ts";
import { sites } from "../support/sites.ts";

const { out } = sites.atlas;
const read = (path: string) => readFileSync(join(out, path), "utf8");
const filesIn = (folder: string) =>
  readdirSync(join(out, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(out, folder), join(entry.parentPath, entry.name)));

const pairs = (kind: string, old: Record<string, string[]>) =>
  Object.entries(old).flatMap(([to, ids]) => ids.map((from) => [`${kind}/${from}/`, `${kind}/${to}/`] as const));
const ofPapers = pairs("papers", oldPapers);
const ofTopics = pairs("topics", oldTopics);
const moved = [...ofPapers, ...ofTopics];

const isRedirect = (path: string) => read(path).includes('http-equiv="refresh"');

/** Every address of the evidence map that had an old id on one side or both, from the folders that are there. */
const cells = () => {
  const names = (id: string) => [id, ...((oldTopics as Record<string, string[]>)[id] ?? [])];
  const old = new Set(Object.values(oldTopics).flat());
  const live = readdirSync(join(out, "evidence"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !old.has(entry.name))
    .flatMap(({ name: row }) => readdirSync(join(out, "evidence", row)).map((column) => ({ row, column })))
    .filter(({ row, column }) => !old.has(column) && !isRedirect(`evidence/${row}/${column}/index.html`));
  return live.flatMap(({ row, column }) =>
    names(row)
      .flatMap((oldRow) => names(column).map((oldColumn) => `evidence/${oldRow}/${oldColumn}/`))
      .filter((path) => path !== `evidence/${row}/${column}/`)
      .map((path): [string, string] => [path, `evidence/${row}/${column}/`]),
  );
};

describe("a page for each old address", () => {
  test.each(moved)("%s leads to %s", (from, to) => {
    const html = read(`${from}index.html`);
    const meta = find(html, ({ properties }) => properties["httpEquiv"]?.toString() === "refresh");
    expect(meta?.properties["content"]).toBe(`0; url=/atlas/${to}`);
    const canonical = find(html, ({ properties }) => properties["rel"]?.toString() === "canonical");
    expect(canonical?.properties["href"]).toBe(`https://example.org/atlas/${to}`);
    expect(find(html, ({ tagName }) => tagName === "a")?.properties["href"]).toBe(`/atlas/${to}`);
    expect(existsSync(join(out, to, "index.html"))).toBe(true);
    expect(readdirSync(join(out, from))).toEqual(["index.html"]);
  });

  test("the evidence map has them too, whichever side an old id was on", () => {
    const found = cells();
    expect(found.map(([from]) => from)).toEqual(
      expect.arrayContaining(["evidence/model-tuning/text/", "evidence/model-tuning/written-words/"]),
    );
    for (const [from, to] of found) expect(read(`${from}index.html`), from).toContain(`0; url=/atlas/${to}"`);
  });

  test("neither the sitemap, the exports nor the search know of them", () => {
    const known = ["sitemap-0.xml", "llms.txt", "api/papers.json", "api/topics.json", "feed.xml"].map(read).join();
    for (const [from] of [...moved, ...cells()]) expect(known).not.toContain(from);
    expect(known).toContain("papers/a-paper-that-moved/");
  });
});

describe("the redirects file", () => {
  const rules = readRedirects(read("_redirects"));
  const follow = (path: string) => redirectOf(rules, path)?.to;

  test.each(moved)("%s leads to %s with all that lies below", (from, to) => {
    const files = filesIn(to);
    expect(files).toEqual(expect.arrayContaining(to.startsWith("topics") ? ["index.md", "feed.xml", "atlas.bib"] : ["index.md"])); // prettier-ignore
    for (const file of ["", ...files]) expect(follow(`/atlas/${from}${file}`)).toBe(`/atlas/${to}${file}`);
    for (const file of ["", ...files]) expect(follow(`/atlas/${to}${file}`)).toBeUndefined();
  });

  test("leads old cells to the new ones, by as many steps as it takes", () => {
    for (const [from, to] of cells()) {
      let at = `/atlas/${from}`;
      for (let next = follow(at); next !== undefined; next = follow(at)) at = next;
      expect(at).toBe(`/atlas/${to}`);
    }
  });

  test("moves for good, and no address to itself or to another old one", () => {
    expect(new Set(rules.map(({ status }) => status))).toEqual(new Set([301]));
    expect(new Set(rules.map(({ from }) => from.pathname)).size).toBe(rules.length);
    for (const [, to] of moved) expect(follow(`/atlas/${to}`)).toBeUndefined();
  });
});

describe("pages of a single paper that are gone", () => {
  const { redirects: entries } = parse(readFileSync(join(sites.atlas.content, "redirects.yaml"), "utf8")) as {
    redirects: { from: string; to: string }[];
  };
  const pages = entries.map(({ from, to }) => ({ from: `${from}/`, to: `papers/${to}/` }));
  const rules = readRedirects(read("_redirects"));

  test("lead to their paper, by a page and by the redirects file", () => {
    expect(pages.length).toBeGreaterThan(0);
    const lost = pages.filter(
      ({ from, to }) =>
        !read(`${from}index.html`).includes(`content="0; url=/atlas/${to}"`) ||
        redirectOf(rules, `/atlas/${from}`)?.to !== `/atlas/${to}` ||
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
    expect(named).toContain("datasets/imagenet/");
    expect(pages.filter(({ from }) => named.has(from))).toEqual([]);
  });
});

describe("in a browser", () => {
  let browser: Browser;
  let page: Page;
  let atlas: Served;

  beforeAll(async () => {
    browser = await openBrowser();
    atlas = await serve(out, 0, sites.atlas.base);
    page = await browser.newPage({ serviceWorkers: "block" });
  });
  afterAll(async () => {
    await browser?.close();
    await atlas?.close();
  });

  test.each([...moved, ["evidence/tuned-models/written-words/", "evidence/fine-tuning/text/"] as const])(
    "%s opens %s",
    async (from, to) => {
      await page.goto(`${atlas.url}${from}`);
      await page.waitForURL(`${atlas.url}${to}`);
      expect(await page.getAttribute("main", "data-page")).toMatch(/^(?:paper|topic|cell)$/);
    },
  );

  test("a search shared with the old id of a topic finds what the new one finds", async () => {
    const hits = async (path: string) => {
      await page.goto(`${atlas.url}${path}`);
      await page.waitForSelector('[data-results][aria-busy="false"] [data-paper]');
      return page.$$eval("[data-results] [data-paper]", (all) => all.map((one) => one.getAttribute("data-paper")));
    };
    const now = await hits("search/?q=transfer&approach=fine-tuning&modality=text");
    expect(now.length).toBeGreaterThan(0);
    expect(await hits("search/?q=transfer&approach=model-tuning&modality=written-words")).toEqual(now);
  });

  test("a shelf shared with the old id of a paper offers the paper under its new one", async () => {
    await page.goto(`${atlas.url}shelf/#papers=its-old-address`);
    const link = page.locator("[data-shared-list] a");
    expect(await link.getAttribute("href")).toBe(`${atlas.url}papers/a-paper-that-moved/`);
    expect(await link.textContent()).toContain("A paper that moved");
    await page.click("[data-keep-shared]");
    await page.waitForSelector('[data-kept="a-paper-that-moved"]');
  });
});
