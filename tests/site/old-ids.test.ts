import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { readRedirects } from "../../scripts/build/host-rules.ts";
import { find } from "../support/html.ts";
import { oldIds } from "../support/atlas.ts";
import { openSite, searchHits } from "../support/open-site.ts";
import { sites } from "../support/sites.ts";

const { out } = sites.fixture;
const read = (path: string) => readFileSync(join(out, path), "utf8");
const isRedirect = (path: string) => read(path).includes('http-equiv="refresh"');
const filesIn = (folder: string) =>
  readdirSync(join(out, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(out, folder), join(entry.parentPath, entry.name)));

const pairs = (kind: string, old: Record<string, string[]>) =>
  Object.entries(old).flatMap(([to, ids]) => ids.map((from) => [`${kind}/${from}/`, `${kind}/${to}/`] as const));
const oldTopics = oldIds("topics");
const moved = [...pairs("papers", oldIds("papers")), ...pairs("topics", oldTopics)];

/** Every address of the evidence map that had an old id on one side or both, from the folders that are there. */
const cells = () => {
  const names = (id: string) => [id, ...(oldTopics[id] ?? [])];
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
  test("leads to the new one, and is all that lies there", () => {
    for (const [from, to] of moved) {
      const html = read(`${from}index.html`);
      const meta = find(html, ({ properties }) => properties["httpEquiv"]?.toString() === "refresh");
      const canonical = find(html, ({ properties }) => properties["rel"]?.toString() === "canonical");
      const link = find(html, ({ tagName }) => tagName === "a");
      expect(meta?.properties["content"]).toBe(`0; url=/atlas/${to}`);
      expect(canonical?.properties["href"]).toBe(`https://example.org/atlas/${to}`);
      expect(link?.properties["href"]).toBe(`/atlas/${to}`);
      expect(existsSync(join(out, to, "index.html")), to).toBe(true);
      expect(readdirSync(join(out, from))).toEqual(["index.html"]);
    }
    expect(moved.length).toBeGreaterThan(5);
  });

  test("the evidence map has them too, whichever side an old id was on", () => {
    const found = cells();
    expect(found.map(([from]) => from)).toEqual(
      expect.arrayContaining(["evidence/satellite-images/wetlands/", "evidence/satellite-images/marshes/"]),
    );
    for (const [from, to] of found) expect(read(`${from}index.html`), from).toContain(`0; url=/atlas/${to}"`);
  });

  test("neither the sitemap, the exports nor the search know of them", () => {
    const known = ["sitemap-0.xml", "llms.txt", "api/papers.json", "api/topics.json", "feed.xml"].map(read).join();
    for (const [from] of [...moved, ...cells()]) expect(known).not.toContain(from);
    expect(known).toContain("papers/counting-frogs-with-n-mixture-models/");
  });
});

describe("the redirects file", () => {
  const file = read("_redirects");
  const redirectOf = readRedirects(file);
  const follow = (path: string) => redirectOf(path)?.to;

  test("leads old addresses to new ones with all that lies below", () => {
    for (const [from, to] of moved) {
      const files = filesIn(to);
      expect(files).toEqual(expect.arrayContaining(to.startsWith("topics") ? ["index.md", "feed.xml", "atlas.bib"] : ["index.md"])); // prettier-ignore
      for (const file of ["", ...files]) {
        expect(follow(`/atlas/${from}${file}`)).toBe(`/atlas/${to}${file}`);
        expect(follow(`/atlas/${to}${file}`)).toBeUndefined();
      }
    }
  });

  test("leads old cells to the new ones, by as many steps as it takes", () => {
    for (const [from, to] of cells()) {
      let at = `/atlas/${from}`;
      for (let next = follow(at); next !== undefined; next = follow(at)) at = next;
      expect(at).toBe(`/atlas/${to}`);
    }
  });

  test("moves for good, and no address to itself or to another old one", () => {
    const rules = file.trim().split("\n").map((line) => line.split(" ")); // prettier-ignore
    expect(new Set(rules.map(([, , status]) => status))).toEqual(new Set(["301"]));
    expect(new Set(rules.map(([from]) => from)).size).toBe(rules.length);
    for (const [, to] of moved) expect(follow(`/atlas/${to}`)).toBeUndefined();
  });
});

describe("in a browser", () => {
  const site = openSite(sites.fixture);
  const ofCell = ["evidence/images-from-above/marshes/", "evidence/remote-sensing/wetlands/"] as const;

  test.each([moved[0]!, moved.at(-1)!, ofCell])("%s opens %s", async (from, to) => {
    await site.withPage(async (page) => {
      await page.goto(site.url + from);
      await page.waitForURL(site.url + to);
      expect(await page.getAttribute("main", "data-page")).toMatch(/^(?:paper|topic|cell)$/);
    });
  });

  test("a search shared with the old id of a topic finds what the new one finds", async () => {
    await site.withPage(async (page) => {
      const hits = async (query: string) => {
        await page.goto(`${site.url}search/?q=classifier&${query}`);
        return searchHits(page);
      };
      const now = await hits("approach=remote-sensing&setting=wetlands");
      expect(now.length).toBeGreaterThan(0);
      expect(await hits("approach=satellite-images&setting=marshes")).toEqual(now);
    });
  });

  test("a shelf shared with the old id of a paper offers the paper under its new one", async () => {
    const id = "counting-frogs-with-n-mixture-models";
    await site.withPage(async (page) => {
      await page.goto(`${site.url}shelf/#papers=how-many-frogs-and-why`);
      const link = page.locator("[data-shared-list] a");
      expect(await link.getAttribute("href")).toBe(`${site.url}papers/${id}/`);
      expect(await link.textContent()).toContain("Counting Rana temporaria");
      await page.click("[data-keep-shared]");
      await page.waitForSelector(`[data-kept="${id}"]`);
    });
  });
});
