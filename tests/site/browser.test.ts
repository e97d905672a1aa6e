import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Served, serve } from "../../scripts/build/serve.ts";
import { openBrowser } from "../support/open-browser.ts";
import { sites } from "../support/sites.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let root: Served;
let atlas: Served;
/** Everything that a page asked another host for, or complained about. */
const strays: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  root = await serve(sites.first.out, 0);
  atlas = await serve(sites.atlas.out, 0, sites.atlas.base);
});

afterAll(async () => {
  await browser?.close();
  await root?.close();
  await atlas?.close();
});

async function withPage<T>(options: BrowserContextOptions, work: (page: Page) => Promise<T>): Promise<T> {
  // Keeping the site for offline would load all of it for every test.
  const context = await browser.newContext({ serviceWorkers: "block", ...options });
  const page = await context.newPage();
  page.on(
    "request",
    (request) =>
      !new URL(request.url()).host.startsWith("localhost") &&
      /^https?:/.test(request.url()) &&
      strays.push(request.url()),
  );
  page.on("pageerror", (error) => strays.push(String(error)));
  page.on(
    "console",
    (message) => message.type() === "error" && !/404/.test(message.text()) && strays.push(message.text()),
  );
  try {
    return await work(page);
  } finally {
    await context.close();
  }
}

const done = '[data-results][aria-busy="false"]';
const count = async (page: Page) => Number(/\d+/.exec((await page.textContent("[data-count]"))!)?.[0]);
const hits = (page: Page) =>
  page.$$eval('[data-results][aria-busy="false"] [data-paper]', (all) =>
    all.map((one) => one.getAttribute("data-paper")),
  );

const kinds = [
  ["home", ""],
  ["papers", "papers/"],
  ["paper", "papers/towards-the-fundamental-limits-of-knowledge-transfer-over-finite-domains/"],
  ["topics", "topics/"],
  ["topic", "topics/fine-tuning/"],
  ["explore", "explore/"],
  ["evidence", "evidence/"],
  ["cell", "evidence/fine-tuning/text/"],
  ["timeline", "timeline/"],
  ["map", "map/"],
  ["names", "datasets/"],
  ["name", "datasets/imagenet/"],
  ["search", "search/?q=adapters"],
  ["shelf", "shelf/"],
  ["about", "about/"],
  ["contribute", "contribute/"],
  ["suggest", "suggest/"],
  ["not-found", "no-such-page/"],
] as const;

describe.each(kinds)("the %s page", (kind, path) => {
  test.each(["light", "dark"] as const)("is accessible by WCAG 2.2 AA in %s", async (colorScheme) => {
    await withPage({ colorScheme, bypassCSP: true }, async (page) => {
      await page.goto(root.url + path);
      expect(await page.getAttribute("main", "data-page")).toBe(kind);
      if (kind === "search") await page.waitForSelector(done);
      await page.evaluate(axe);
      const violations = await page.evaluate(
        "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((result) => result.violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
      );
      expect(violations).toEqual([]);
    });
  });

  test("fits 320 px without sideways scrolling", async () => {
    await withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
      await page.goto(root.url + path);
      expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(
        0,
      );
    });
  });

  test("can be read without JavaScript", async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(root.url + path);
      expect((await page.textContent("main"))!.trim().length).toBeGreaterThan(80);
    });
  });
});

describe("reading", () => {
  test("a paper's formulas are MathML that keeps its TeX", async () => {
    await withPage({}, async (page) => {
      await page.goto(`${root.url}papers/towards-the-fundamental-limits-of-knowledge-transfer-over-finite-domains/`);
      expect(await page.locator("[data-abstract] math").count()).toBeGreaterThan(5);
      expect(await page.locator("[data-abstract] annotation").allTextContents()).toContain(
        "\\sqrt{{|{\\mathcal S}||{\\mathcal A}|}/{n}}",
      );
    });
  });

  test("a topic shows the sentence that gave it, on demand", async () => {
    await withPage({}, async (page) => {
      await page.goto(`${root.url}papers/prototypical-networks-for-few-shot-learning/`);
      const chip = page.locator("li", { has: page.locator('[data-topic="few-shot-learning"]') });
      await chip.locator("summary").click();
      expect(await chip.locator("q").first().textContent()).toMatch(/few-shot/i);
    });
  });

  test("the theme that a reader chooses stays", async () => {
    await withPage({ colorScheme: "light" }, async (page) => {
      await page.goto(root.url);
      await page.click("[data-theme-switch]");
      await page.goto(`${root.url}about/`);
      expect(await page.getAttribute("html", "data-theme")).toBe("dark");
    });
  });

  test("code in an abstract is text, at a sub-path too", async () => {
    await withPage({}, async (page) => {
      await page.goto(`${atlas.url}papers/its-old-address/`);
      await page.waitForURL(`${atlas.url}papers/a-paper-that-moved/`);
      expect(await page.textContent("[data-abstract]")).toContain("<script>globalThis.attacked = true</script>");
      expect(await page.evaluate("globalThis.attacked")).toBeUndefined();
      await page.click('nav[aria-label="Breadcrumbs"] a >> nth=0');
      expect(page.url()).toBe(atlas.url);
    });
  });
});

describe("searching", () => {
  test("answers as one types and keeps the search in the address", async () => {
    await withPage({}, async (page) => {
      await page.goto(`${root.url}search/`);
      await page.waitForSelector(done);
      await page.locator("main input[name=q]").pressSequentially("prototypical");
      await page.waitForSelector(`${done} [data-paper="prototypical-networks-for-few-shot-learning"]`);
      expect((await hits(page))[0]).toBe("prototypical-networks-for-few-shot-learning");
      expect(page.url()).toContain("?q=prototypical");
      expect(await page.textContent("[data-count]")).toMatch(/^\d+ papers? for “prototypical”/);
      await page.reload();
      await page.waitForSelector(`${done} [data-paper]`);
      expect((await hits(page))[0]).toBe("prototypical-networks-for-few-shot-learning");
    });
  });

  test("filters by facet and year with counts, and goes back", async () => {
    await withPage({}, async (page) => {
      await page.goto(`${root.url}search/?q=transfer`);
      await page.waitForSelector(`${done} [data-paper]`);
      const all = await count(page);
      await page.click('[data-facet="setting"] summary');
      const row = page.locator('[data-facet="setting"] label', {
        has: page.locator('input[value="few-shot-learning"]'),
      });
      const promised = Number(await row.locator(".count").textContent());
      await row.click();
      await page.waitForURL(/setting=few-shot-learning/);
      await expect.poll(() => count(page)).toBe(promised);
      await page.goBack();
      await expect.poll(() => count(page)).toBe(all);
    });
  });

  test("says so when nothing matches, and offers a way on", async () => {
    await withPage({}, async (page) => {
      await page.goto(`${root.url}search/?q=zzzzqqqq`);
      await page.waitForSelector(done);
      expect(await page.textContent("[data-count]")).toMatch(/^0 papers/);
      expect(await page.isVisible("[data-empty]")).toBe(true);
    });
  });

  test("a topic that the query names comes first, by its alias too", async () => {
    await withPage({}, async (page) => {
      await page.goto(`${root.url}search/?q=PEFT`);
      await page.waitForSelector('[data-topic-hit="parameter-efficient-fine-tuning"]');
    });
  });

  test("honours quotes, minus, topic, author and year within one query", async () => {
    await withPage({}, async (page) => {
      const found = async (query: string) => {
        await page.goto(`${root.url}search/?q=${encodeURIComponent(query)}`);
        await page.waitForSelector(done);
        return count(page);
      };
      const all = await found("few-shot");
      const early = await found("few-shot year:<2020");
      const late = await found("few-shot year:>=2020");
      expect(early + late).toBe(all);
      expect(await found("few-shot -prototypical")).toBeLessThan(all);
      expect(await found('"few-shot learning" prototypical')).toBeLessThan(all);
      expect(await found("author:swersky")).toBe(1);
      expect(await found('topic:"few-shot learning"')).toBeGreaterThan(1);
      expect(await found("topic:nonsense")).toBe(0);
    });
  });

  test("finds the same whichever way a word is written, and what an acronym stands for", async () => {
    await withPage({}, async (page) => {
      const counts: number[] = [];
      for (const query of ["fine-tuning", "fine tuning", "finetuning"]) {
        await page.goto(`${root.url}search/?q=${encodeURIComponent(query)}`);
        await page.waitForSelector(done);
        counts.push(await count(page));
      }
      expect(new Set(counts).size).toBe(1);
    });
  });

  test("keeps searches in this browser only, offers them again and forgets them when told to", async () => {
    await withPage({}, async (page) => {
      await page.goto(`${root.url}search/`);
      await page.waitForSelector(done);
      await page.locator("main input[name=q]").fill("prototypical");
      await page.keyboard.press("Enter");
      await page.waitForSelector(`${done} [data-paper]`);
      await page.goto(`${root.url}search/`);
      await page.waitForSelector('[data-past] a:text("prototypical")');
      await page.click("[data-forget]");
      expect(await page.isVisible("[data-past]")).toBe(false);
    });
  });

  test("says what a hit lacks, and repairs spelling with a way back", async () => {
    await withPage({}, async (page) => {
      await page.goto(`${root.url}search/?q=prototipical+networks`);
      await page.waitForSelector(`${done} [data-paper="prototypical-networks-for-few-shot-learning"]`);
      await page.click("[data-notes] a");
      await page.waitForURL(/exact=1/);
      await page.waitForSelector(done);
      expect(await page.textContent("main")).toContain("No paper has “prototipical”");
      expect(await page.textContent(".hit-why")).toContain("without “prototipical”");
    });
  });

  test("works from the keyboard: Ctrl-K on any page, arrows, Enter", async () => {
    await withPage({}, async (page) => {
      // What answers comes late: nothing typed until then may be lost.
      let release = () => {};
      const typed = new Promise<void>((resolve) => (release = resolve));
      await page.route(/\/palette\.[^/]*\.js$/, (route) => typed.then(() => route.continue()));
      await page.goto(`${atlas.url}about/`);
      await page.keyboard.press("Control+k");
      await page.keyboard.type("prototypical networks");
      release();
      await page.waitForSelector('dialog [data-paper="prototypical-networks-for-few-shot-learning"]');
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/atlas\/(?:papers|topics)\//);
    });
  });

  test("finds papers by author and by the name of a topic", async () => {
    await withPage({}, async (page) => {
      for (const query of ["Kevin Swersky", "metric and prototype learning prototypical"]) {
        await page.goto(`${root.url}search/?q=${encodeURIComponent(query)}`);
        await page.waitForSelector(`${done} [data-paper="prototypical-networks-for-few-shot-learning"]`);
      }
    });
  });
});

describe("the shelf", () => {
  const first = "papers/prototypical-networks-for-few-shot-learning/";
  const second = "papers/towards-the-fundamental-limits-of-knowledge-transfer-over-finite-domains/";

  async function keep(page: Page, ...paths: string[]): Promise<void> {
    for (const path of paths) {
      await page.goto(atlas.url + path);
      await page.click("[data-keep]");
      await page.waitForSelector('[data-keep][aria-pressed="true"]');
    }
    await page.goto(`${atlas.url}shelf/`);
  }

  test("keeps papers and notes over a reload, compares them and lets them go", async () => {
    await withPage({}, async (page) => {
      await keep(page, first, second);
      await page.locator("[data-note]").first().fill("<b>read again</b>");
      await page.reload();
      expect(await page.locator("[data-note]").first().inputValue()).toBe("<b>read again</b>");
      for (const box of await page.locator("[data-compare]").all()) await box.check();
      await page.waitForSelector("[data-comparison] table");
      expect(await page.textContent("[data-comparison]")).toContain("<b>read again</b>");
      expect(await page.textContent("[data-comparison]")).toContain("Few-shot learning");
      await page.locator("[data-remove]").first().click();
      expect(await page.locator("[data-kept]").count()).toBe(1);
    });
  });

  test("is saved for reference managers", async () => {
    await withPage({ acceptDownloads: true }, async (page) => {
      await keep(page, first);
      const [download] = await Promise.all([page.waitForEvent("download"), page.click('[data-save="bib"]')]);
      expect(download.suggestedFilename()).toBe("shelf.bib");
      expect(readFileSync(await download.path(), "utf8")).toMatch(/^@\w+\{prototypical-networks/);
    });
  });

  test("is shared as a link that changes nothing until the reader says so", async () => {
    let link = "";
    await withPage({}, async (page) => {
      await keep(page, first);
      link = await page.inputValue("[data-link]");
    });
    await withPage({}, async (page) => {
      await page.goto(`${link},no-such-paper`);
      await page.waitForSelector("[data-shared] a");
      expect(await page.locator("[data-kept]").count()).toBe(0);
      expect(await page.textContent("[data-status]")).toContain("1 paper of the link could not be found");
      await page.click("[data-keep-shared]");
      expect(await page.locator("[data-kept]").count()).toBe(1);
    });
  });
});

describe("a paper page with scripts", () => {
  const path = "papers/exploring-the-limits-of-weakly-supervised-pretraining/";

  test("explains a term on hover, focus and tap, and Escape closes it", async () => {
    await withPage({}, async (page) => {
      await page.goto(root.url + path);
      await page.hover("a.term");
      await page.waitForSelector(".term-box:not([hidden])");
      expect(await page.textContent(".term-box")).toContain("ImageNet");
      await page.keyboard.press("Escape");
      expect(await page.isHidden(".term-box")).toBe(true);
      await page.focus("a.term");
      expect(await page.isVisible(".term-box")).toBe(true);
    });
    await withPage({ hasTouch: true }, async (page) => {
      await page.goto(root.url + path);
      await page.tap("a.term");
      await page.waitForSelector(".term-box:not([hidden])");
    });
  });

  test("copies and saves a citation and the link", async () => {
    await withPage({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await page.goto(root.url + path);
      // The word stands for some seconds only.
      await Promise.all([page.waitForSelector('[data-share]:text("Copied")'), page.click("[data-share]")]);
      await page.click(".cite summary");
      await page.click('button:text("Copy BibTeX")');
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toMatch(/^@inproceedings\{exploring-the-limits/);
    });
  });
});

describe("the map", () => {
  test("is filtered by topic, zoomed and walked by keys, and its state is in the address", async () => {
    await withPage({}, async (page) => {
      await page.goto(`${root.url}map/#prototypical-networks-for-few-shot-learning`);
      await page.waitForSelector(".map.is-live .is-here");
      const view = () => page.getAttribute("[data-map-picture]", "viewBox");
      expect(await view()).not.toBe("0 0 1000 1000");
      await page.click('[data-map-zoom="all"]');
      expect(await view()).toBe("0 0 1000 1000");
      await page.selectOption("[data-map-topic]", "few-shot-learning");
      await page.waitForURL(/topic=few-shot-learning/);
      expect(await page.textContent("[data-map-detail]")).toMatch(/^\d+ papers of this topic/);
      await page.focus(".is-here");
      await page.keyboard.press("ArrowLeft");
      expect(await page.evaluate(() => document.activeElement?.id)).not.toBe(
        "prototypical-networks-for-few-shot-learning",
      );
      await page.keyboard.press("Enter");
      await page.waitForURL(/papers\//);
    });
  });
});

describe("a topic page", () => {
  test("sorts its papers by year and title", async () => {
    await withPage({}, async (page) => {
      await page.goto(`${root.url}topics/few-shot-learning/`);
      const titles = () => page.$$eval("ol.papers > li > a", (links) => links.map(({ textContent }) => textContent));
      const newest = await titles();
      await page.click('[data-sort="title"]');
      expect(await titles()).toEqual(newest.toSorted((a, b) => (a!.toLowerCase() < b!.toLowerCase() ? -1 : 1)));
      await page.click('[data-sort="newest"]');
      expect(await titles()).toEqual(newest);
    });
  });
});

test("no page asked another host for anything, broke its security policy or threw", () => {
  expect(strays).toEqual([]);
});
