import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { sites } from "../support/sites.ts";
import { searchHits, openSite } from "../support/open-site.ts";

const site = openSite(sites.fixture);
const done = '[data-results][aria-busy="false"]';
const streams = "the-sound-of-streams-at-night";

const count = async (page: Page) => Number(/\d+/.exec((await page.textContent("[data-count]"))!)?.[0]);

async function search(page: Page, query: string): Promise<string[]> {
  await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}`);
  return searchHits(page);
}

test("search answers as one types and keeps the query in the address", async () => {
  await site.withPage(async (page) => {
    await search(page, "");
    await page.locator("main input[name=q]").pressSequentially("hydrophones");
    await page.waitForSelector(`${done} [data-paper="${streams}"]`);
    expect((await searchHits(page))[0]).toBe(streams);
    expect(page.url()).toContain("?q=hydrophones");
    expect(await page.textContent("[data-count]")).toMatch(/^\d+ papers? for “hydrophones”/);
    await page.reload();
    await page.waitForSelector(`${done} [data-paper]`);
    expect((await searchHits(page))[0]).toBe(streams);
  });
});

test("search filters by facet and year with counts, and goes back", async () => {
  await site.withPage(async (page) => {
    await search(page, "classifier");
    await page.waitForSelector(`${done} [data-paper]`);
    const all = await count(page);
    await page.click('[data-facet="setting"] summary');
    const row = page.locator('[data-facet="setting"] label', { has: page.locator('input[value="ponds"]') });
    const promised = Number(await row.locator(".count").textContent());
    expect(promised).toBeLessThan(all);
    await row.click();
    await page.waitForURL(/setting=ponds/);
    await expect.poll(() => count(page)).toBe(promised);
    await page.goBack();
    await expect.poll(() => count(page)).toBe(all);
  });
});

test("search says so when nothing matches, and offers a way on", async () => {
  await site.withPage(async (page) => {
    await search(page, "zzzzqqqq");
    expect(await page.textContent("[data-count]")).toMatch(/^0 papers/);
    expect(await page.isVisible("[data-empty]")).toBe(true);
  });
});

test("a topic that the query names comes first, by its alias too", async () => {
  await site.withPage(async (page) => {
    await search(page, "bioacoustics");
    await page.waitForSelector('[data-topic-hit="acoustic-monitoring"]');
  });
});

test("search honours quotes, minus, topic, author and year within one query", async () => {
  await site.withPage(async (page) => {
    const found = async (query: string) => (await search(page, query), count(page));
    const all = await found("frogs");
    expect((await found("frogs year:<2020")) + (await found("frogs year:>=2020"))).toBe(all);
    expect(await found("frogs -mixture")).toBeLessThan(all);
    expect(await found('"noisy wetlands" frogs')).toBeLessThan(all);
    expect(await found("author:niu")).toBe(1);
    expect(await found('topic:"acoustic monitoring"')).toBeGreaterThan(1);
    expect(await found("topic:nonsense")).toBe(0);
  });
});

test("search finds the same whichever way a word is written", async () => {
  await site.withPage(async (page) => {
    const counts: number[] = [];
    for (const query of ["long term", "longterm"]) {
      await search(page, query);
      counts.push(await count(page));
    }
    expect(counts).toEqual([3, 3]);
  });
});

test("search keeps past searches in this browser only, offers them again and forgets them when told to", async () => {
  await site.withPage(async (page) => {
    await search(page, "");
    await page.locator("main input[name=q]").fill("hydrophones");
    await page.keyboard.press("Enter");
    await page.waitForSelector(`${done} [data-paper]`);
    await page.goto(`${site.url}search/`);
    await page.waitForSelector('[data-past] a:text("hydrophones")');
    await page.click("[data-forget]");
    expect(await page.isVisible("[data-past]")).toBe(false);
  });
});

test("search says what a hit lacks, and repairs spelling with a way back", async () => {
  await site.withPage(async (page) => {
    await search(page, "hydrofones recordings");
    await page.waitForSelector(`${done} [data-paper="${streams}"]`);
    await page.click("[data-notes] a");
    await page.waitForURL(/exact=1/);
    await page.waitForSelector(done);
    expect(await page.textContent("main")).toContain("No paper has “hydrofones”");
    expect(await page.textContent(".hit-why")).toContain("without “hydrofones”");
  });
});

test("search works from the keyboard: Ctrl-K on any page, arrows, Enter", async () => {
  await site.withPage(async (page) => {
    // What answers comes late: nothing typed until then may be lost.
    let release = () => {};
    const typed = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/palette\.[^/]*\.js$/, (route) => typed.then(() => route.continue()));
    await page.goto(`${site.url}about/`);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("sound of streams");
    release();
    await page.waitForSelector(`dialog [data-paper="${streams}"]`);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/atlas\/(?:papers|topics)\//);
  });
});

test("search finds papers by author and by the name of a topic", async () => {
  await site.withPage(async (page) => {
    for (const query of ["Hana Kimura", "acoustic monitoring streams"])
      expect(await search(page, query)).toContain(streams);
  });
});

test("search finds a run of characters of a script without spaces, and shows it as written", async () => {
  await site.withPage(async (page) => {
    expect(await search(page, "小龙虾")).toEqual(["leben-im-flachlandbach"]);
    expect(await page.textContent(".hit-excerpt")).toContain("河流中的小龙虾");
  });
});
