import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { collapseWhitespace } from "../../src/lib/collapse-whitespace.ts";
import { parseAbstract, parseTitle } from "../../src/content/abstract.ts";
import { plainText } from "../../src/content/plain-text.ts";
import { attackedContent } from "../support/attacks.ts";
import { htmlPages } from "../support/built-site.ts";
import { sites } from "../support/sites.ts";
import { openSite } from "../support/open-site.ts";

// A site of all attacks, built past the check: what a page does with content that should never have reached it.

const { content, unread } = attackedContent();
const titles = new Map(content.papers.map(({ id, title }) => [id, plainText(parseTitle(title))]));
const pages = htmlPages(sites.attacked).flatMap((path) =>
  /(?:^|\/)index\.html$/.test(path) ? [path.replace(/index\.html$/, "")] : [],
);

test("the site has a page for every attack that can be read at all", () => {
  expect(content.papers.length).toBeGreaterThan(165);
  expect(unread.length).toBeGreaterThan(50);
  const moved = content.papers.flatMap(({ formerly }) => formerly);
  const built = pages.flatMap((path) => /^papers\/([^/]+)\/$/.exec(path)?.[1] ?? []);
  expect(built.sort()).toEqual([...titles.keys(), ...moved].sort());
});

const site = openSite(sites.attacked);

async function withPage<T>(work: (page: Page, context: BrowserContext) => Promise<T>): Promise<T> {
  return site.withPage(async (page, context) => {
    await context.addInitScript(() => {
      const broken: string[] = ((globalThis as Record<string, unknown>)["broken"] = []) as string[];
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
        broken.push(`${violatedDirective} ${blockedURI} ${sample}`),
      );
    });
    context.on("page", (opened) => site.strays.push(`opened ${opened.url()}`));
    return work(page, context);
  });
}

/** What stands in a page that only content could have brought: asked in the page itself, after its scripts have run. */
function findIntruders(): string[] {
  const found: string[] = [...((globalThis as Record<string, unknown>)["broken"] as string[])];
  if ("attacked" in globalThis) found.push("attacked");
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    // Our own: the preview of a draft, in a frame where no script may run.
    if (element.matches('iframe[data-preview][sandbox="allow-same-origin"]')) continue;
    if (/^(?:iframe|frame|object|embed|applet|base|style|portal|template|slot|plaintext|math-ml|annotation-xml)$/.test(name)) found.push(name); // prettier-ignore
    if (name === "script" && !(element as HTMLScriptElement).src && (element as HTMLScriptElement).type !== "application/ld+json") found.push("script"); // prettier-ignore
    for (const { name: attribute } of element.attributes) if (/^on|^style$|^srcdoc$|^formaction$|^ping$/i.test(attribute)) found.push(`${name} ${attribute}`); // prettier-ignore
  }
  // The buttons that save a citation are links to what the page itself made.
  const leadsOff = ({ protocol, origin, download }: HTMLAnchorElement) =>
    !/^https?:$/.test(protocol) && !(protocol === "blob:" && origin === location.origin && download !== "");
  for (const link of document.links) if (leadsOff(link as HTMLAnchorElement)) found.push(link.href);
  for (const { action } of document.forms) if (!action.startsWith(location.origin)) found.push(action);
  for (const meta of document.querySelectorAll("body meta, body link, body title:not(svg title)"))
    found.push(meta.outerHTML);
  return found;
}

/** The words of the abstract as they are seen: formulas as their TeX, blocks apart. */
function wordsShown(): string | undefined {
  const words = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? "";
    const element = node as Element;
    if (element.localName === "math") return element.querySelector("annotation")?.textContent ?? "";
    const inner = [...element.childNodes].map(words).join("");
    return /^(?:p|li|ul|ol|div)$/.test(element.localName) ? ` ${inner} ` : inner;
  };
  const abstract = document.querySelector<HTMLElement>("[data-abstract]");
  return abstract === null || !abstract.checkVisibility() || abstract.offsetHeight === 0 ? undefined : words(abstract);
}

describe("in a real browser, under the policy of the site", () => {
  test("every page is itself and nothing more, and every abstract is its words", async () => {
    const left = [...pages];
    const visitAll = () =>
      withPage(async (page) => {
        for (let path = left.shift(); path !== undefined; path = left.shift()) await visitPage(page, path);
      });
    await Promise.all([visitAll(), visitAll(), visitAll()]);
  });

  async function visitPage(page: Page, path: string): Promise<void> {
    const paper = content.papers.find(({ id }) => path === `papers/${id}/`);
    const moved = content.papers.find(({ formerly }) => formerly.some((old) => path === `papers/${old}/`));
    await page.goto(site.url + path);
    if (moved !== undefined) await page.waitForURL(`${site.url}papers/${moved.id}/`);
    else expect(page.url()).toBe(site.url + path);
    expect(await page.getAttribute("main", "data-page"), path).toBeTruthy();
    expect(await page.evaluate(findIntruders), path).toEqual([]);
    if (paper === undefined) return;
    expect(collapseWhitespace((await page.evaluate(wordsShown)) ?? ""), path).toBe(
      plainText(parseAbstract(paper.abstract)),
    );
    const title = await page.$eval("title", (element) => element.textContent);
    expect(title).toBe(`${titles.get(paper.id)} · Transfer Atlas`);
  }

  test("a draft beside topics of attacks is validated and previewed as words", async () => {
    await withPage(async (page) => {
      await page.goto(`${site.url}suggest/`);
      const attack = "<img src=x onerror=globalThis.attacked=1> </script> {globalThis.attacked=1}";
      await page.fill("[name=title]", `A title of ${attack}`);
      await page.fill("[name=abstract]", `We propose adapters for transfer learning. ${attack} $\\href{javascript:attacked}{x}$`);
      await page.waitForSelector("[data-problems] li");
      const preview = page.frameLocator("[data-preview]");
      expect(await preview.locator("[data-abstract]").textContent()).toContain("</script> {globalThis.attacked=1}");
      expect(await page.evaluate(findIntruders)).toEqual([]);
    });
  }); // prettier-ignore

  test("what a reader does on a page of attacks does no more than it says", async () => {
    await withPage(async (page) => {
      for (const id of [
        "markup-title-that-breaks-out-of-an-attribute",
        "markup-terms-that-are-named",
        "tex-words-that-are-tags",
        "constructor",
      ]) {
        // prettier-ignore
        await page.goto(`${site.url}papers/${id}/`);
        await page.click("[data-keep]");
        await page.waitForSelector('[data-keep][aria-pressed="true"]');
        await page.$$eval("main details", (all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
        await page.check("#show-roles");
        for (const term of await page.locator("a.term").all()) await term.hover();
        expect((await page.evaluate(findIntruders)).filter((one) => one !== "div style")).toEqual([]);
        await page.keyboard.press("Control+k");
        await page.keyboard.type("<img src=x onerror=globalThis.attacked=1> title");
        await page.waitForSelector("dialog[open] li");
        await page.keyboard.press("Escape");
      }
      await page.goto(`${site.url}shelf/`);
      expect(await page.locator("[data-kept]").count()).toBe(4);
    });
  });

  const queries = [
    "<script>globalThis.attacked=1</script>", "\"><img src=x onerror=globalThis.attacked=1>", "</title><svg onload=attacked>", "javascript:attacked", "{globalThis.attacked=1}", "${7*7}", "title script",
    "topic:<script>", "author:\"<img src=x onerror=attacked>\" -x", "\u202Eeltit", "constructor __proto__ toString", "a".repeat(5000), "\"".repeat(300), "-".repeat(300), "topic:".repeat(60), "%00%0d%0a", "\ud800", "year:99999999999999999999", "(((((", "\\", "é".repeat(200),
  ]; // prettier-ignore

  test("a search for anything shows words only", async () => {
    const facets = "setting=<script>,x&year=2020,__proto__&constructor=a&sort=constructor&exact=<b>";
    await withPage(async (page) => {
      for (const query of queries) {
        await page.goto(`${site.url}search/?q=${encodeURIComponent(query.toWellFormed())}&${facets}`);
        await page.waitForSelector('[data-results][aria-busy="false"]');
        await page.fill("input[name=q]", query);
        await page.waitForSelector('[data-results][aria-busy="false"]');
        expect(await page.evaluate(findIntruders), query).toEqual([]);
      }
    });
  });

  test("hits show hostile titles as they are", async () => {
    await withPage(async (page) => {
      await page.goto(`${site.url}search/?q=title`);
      await page.waitForSelector('[data-results][aria-busy="false"] [data-paper]');
      const shown = await page.$$eval("[data-results] .hit", (all) =>
        all.map((hit) => [hit.getAttribute("data-paper"), hit.querySelector("a")!.textContent]),
      );
      expect(shown.length).toBeGreaterThan(5);
      for (const [id, title] of shown) expect(collapseWhitespace(title!)).toBe(titles.get(id!));
    });
  });

  test("a shelf and searches that someone else wrote into the browser are read as data", async () => {
    const hostile = {
      id: "markup-script-element", title: "</a><img src=x onerror=globalThis.attacked=1>", authors: ["<b>x</b>", { a: 1 }, "=1+1"], year: "</p>", venue: "\"onmouseover=\"attacked",
      topics: { __proto__: ["x"], constructor: ["<script>"], setting: "x", approach: ["<img src=x onerror=attacked>"] }, systems: ["<svg onload=attacked>"], datasets: 7, results: [null],
      citations: { bib: "@misc{x}\n</textarea>", ris: 5, constructor: "x" }, identifiers: { doi: "<b>" }, note: "</textarea><script>globalThis.attacked=1</script>",
    }; // prettier-ignore
    const stored = JSON.stringify([hostile, { ...hostile, id: "constructor" }, { ...hostile, id: "../../x" }, { ...hostile, id: "javascript:attacked" }, null, [], "x"]).replace('"topics":{', '"topics":{"__proto__":{"polluted":1},'); // prettier-ignore
    await withPage(async (page) => {
      await page.goto(`${site.url}about/`);
      await page.evaluate((shelf) => {
        localStorage.setItem("atlas-shelf", shelf);
        localStorage.setItem("atlas-searches", JSON.stringify(["<img src=x onerror=attacked>", { a: 1 }, "x".repeat(1e5)])); // prettier-ignore
        localStorage.setItem("theme", '"><script>globalThis.attacked=1</script>');
      }, stored);
      await page.goto(`${site.url}shelf/`);
      await page.waitForSelector("[data-kept]");
      expect(await page.locator("[data-kept] .kept-title").allTextContents()).toEqual([hostile.title, hostile.title]);
      expect(await page.locator("textarea").first().inputValue()).toBe(hostile.note);
      for (const box of await page.locator("[data-compare]").all()) await box.check();
      await page.waitForSelector("[data-comparison] table");
      for (const button of await page.locator("[data-save]").all()) {
        const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
        expect(download.suggestedFilename()).toMatch(/^shelf\.[a-z.]+$/);
      }
      expect(await page.evaluate(findIntruders)).toEqual([]);
      await page.goto(`${site.url}search/`);
      await page.waitForSelector("[data-past]:not([hidden]) li");
      expect(await page.evaluate(findIntruders)).toEqual([]);
      for (const broken of ["{", "[[[[", '{"length":1e9}', "null", '"x"']) {
        await page.evaluate((shelf) => localStorage.setItem("atlas-shelf", shelf), broken);
        await page.goto(`${site.url}shelf/`);
        await page.waitForSelector("[data-empty]:not([hidden])");
      }
    });
  });

  const shared = [
    "#papers=../../x,<script>,javascript:attacked,//evil.example,a%2Fb,constructor,__proto__",
    "#papers=markup-title-that-ends-the-script,markup-title-that-is-a-link,logs-workflow-command-in-the-title",
    `#papers=${"a,".repeat(5000)}`, "#papers=%00,%ff,", "#<img src=x onerror=attacked>",
  ]; // prettier-ignore

  test("a shelf shared by any link is offered as data", async () => {
    await withPage(async (page) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      for (const hash of shared) {
        await page.goto(`${site.url}about/`);
        await page.goto(`${site.url}shelf/${hash}`);
        await page.waitForSelector("[data-shelf]:not([hidden])");
        await page.waitForLoadState("networkidle");
        for (const link of await page.locator("[data-shared-list] a").all()) {
          const id = /papers\/([^/]+)\//.exec((await link.getAttribute("href"))!)![1]!;
          expect(await link.textContent()).toBe(titles.get(id));
        }
        if (await page.locator("[data-keep-shared]").isVisible()) await page.click("[data-keep-shared]");
        expect(await page.evaluate(findIntruders), hash).toEqual([]);
      }
      const papers = asked.filter((url) => url.includes("/papers/"));
      expect(papers.filter((url) => !/\/api\/papers\/(?:index|\d+)\.json$/.test(url))).toEqual([]);
      expect(papers.length).toBeLessThan(20);
      expect(await page.locator("[data-kept]").count()).toBe(4);
    });
  });

  const addresses = ["map/?topic=<script>", "map/?topic=constructor", "map/#<img src=x onerror=attacked>", "map/#constructor", "papers/#main", "evidence/?x=<script>", "404.html?<script>", "search/#<script>"]; // prettier-ignore

  test("nothing in an address does anything", async () => {
    await withPage(async (page) => {
      for (const path of addresses) {
        await page.goto(`${site.url}about/`);
        await page.goto(site.url + path);
        expect(await page.evaluate(findIntruders), path).toEqual([]);
      }
    });
  });
});
