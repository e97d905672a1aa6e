import { describe, expect, test } from "vitest";
import { sites } from "../support/sites.ts";
import { openSite } from "../support/open-site.ts";

const site = openSite(sites.fixture);
const markup = "papers/counting-frogs-with-n-mixture-models/";
const frognet = "papers/frognet-hearing-frogs-in-noisy-wetlands/";

describe("reading", () => {
  test("a paper's formulas are MathML that keeps its TeX", async () => {
    await site.withPage(async (page) => {
      await page.goto(site.url + markup);
      expect(await page.locator("[data-abstract] math").count()).toBeGreaterThan(5);
      expect(await page.locator("[data-abstract] annotation").allTextContents()).toContain(
        "p = \\sqrt{{|{\\mathcal S}||{\\mathcal A}|}/{n}}",
      );
    });
  });

  test("code in an abstract is text", async () => {
    await site.withPage(async (page) => {
      await page.goto(site.url + markup);
      expect(await page.textContent("[data-abstract]")).toContain("<script>globalThis.attacked = true</script>");
      expect(await page.evaluate("globalThis.attacked")).toBeUndefined();
      await page.click('nav[aria-label="Breadcrumbs"] a >> nth=0');
      expect(page.url()).toBe(site.url);
    });
  });

  test("a topic shows the sentence that gave it, on demand", async () => {
    await site.withPage(async (page) => {
      await page.goto(site.url + frognet);
      const chip = page.locator("li", { has: page.locator('[data-topic="acoustic-monitoring"]') });
      await chip.locator("summary").click();
      expect(await chip.locator("q").first().textContent()).toMatch(/acoustic monitoring/i);
    });
  });

  test("the theme that a reader chooses stays", async () => {
    await site.withPage(
      async (page) => {
        await page.goto(site.url);
        await page.click("[data-theme-switch]");
        await page.goto(`${site.url}about/`);
        expect(await page.getAttribute("html", "data-theme")).toBe("dark");
      },
      { colorScheme: "light" },
    );
  });
});

describe("a paper page with scripts", () => {
  const term = 'a.term:text("PondCalls")';

  test("explains a term on hover, focus and tap, and Escape closes it", async () => {
    await site.withPage(async (page) => {
      await page.goto(site.url + frognet);
      await page.hover(term);
      await page.waitForSelector(".term-box:not([hidden])");
      expect(await page.textContent(".term-box")).toContain("PondCalls");
      await page.keyboard.press("Escape");
      expect(await page.isHidden(".term-box")).toBe(true);
      await page.focus(term);
      expect(await page.isVisible(".term-box")).toBe(true);
    });
    await site.withPage(
      async (page) => {
        await page.goto(site.url + frognet);
        await page.tap(term);
        await page.waitForSelector(".term-box:not([hidden])");
      },
      { hasTouch: true },
    );
  });

  test("copies and saves a citation and the link", async () => {
    await site.withPage(
      async (page) => {
        await page.goto(site.url + frognet);
        // The word stands for some seconds only.
        await Promise.all([page.waitForSelector('[data-share]:text("Copied")'), page.click("[data-share]")]);
        await page.click(".cite summary");
        await page.click('button:text("Copy BibTeX")');
        const copied = () => page.evaluate(() => navigator.clipboard.readText());
        await expect.poll(copied).toMatch(/^@inproceedings\{frognet-hearing-frogs/);
      },
      { permissions: ["clipboard-read", "clipboard-write"] },
    );
  });
});

test("a topic page sorts its papers by year and title", async () => {
  await site.withPage(async (page) => {
    await page.goto(`${site.url}topics/acoustic-monitoring/`);
    const titles = () => page.$$eval("ol.papers > li > a", (links) => links.map(({ textContent }) => textContent));
    const newest = await titles();
    expect(newest.length).toBeGreaterThan(2);
    await page.click('[data-sort="title"]');
    expect(await titles()).toEqual(newest.toSorted((a, b) => (a!.toLowerCase() < b!.toLowerCase() ? -1 : 1)));
    expect(await titles()).not.toEqual(newest);
    await page.click('[data-sort="newest"]');
    expect(await titles()).toEqual(newest);
  });
});

test("the map is filtered by topic, zoomed and walked by keys, and its state is in the address", async () => {
  const id = "frognet-hearing-frogs-in-noisy-wetlands";
  await site.withPage(async (page) => {
    await page.goto(`${site.url}map/#${id}`);
    await page.waitForSelector(".map.is-live .is-here");
    const view = () => page.getAttribute("[data-map-picture]", "viewBox");
    expect(await view()).not.toBe("0 0 1000 1000");
    await page.click('[data-map-zoom="all"]');
    expect(await view()).toBe("0 0 1000 1000");
    await page.selectOption("[data-map-topic]", "acoustic-monitoring");
    await page.waitForURL(/topic=acoustic-monitoring/);
    expect(await page.textContent("[data-map-detail]")).toMatch(/^\d+ papers of this topic/);
    const arrows = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.focus(".is-here");
    for (const arrow of arrows) if ((await focused()) === id) await page.keyboard.press(arrow);
    expect(await focused()).not.toBe(id);
    await page.keyboard.press("Enter");
    await page.waitForURL(/papers\//);
  });
});
