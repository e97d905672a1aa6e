import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { sites } from "../support/sites.ts";
import { openSite } from "../support/open-site.ts";

const site = openSite(sites.fixture);
const first = "papers/frognet-hearing-frogs-in-noisy-wetlands/";
const second = "papers/counting-frogs-with-n-mixture-models/";

async function keep(page: Page, ...paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(site.url + path);
    await page.click("[data-keep]");
    await page.waitForSelector('[data-keep][aria-pressed="true"]');
  }
  await page.goto(`${site.url}shelf/`);
}

test("the shelf keeps papers and notes over a reload, compares them and lets them go", async () => {
  await site.withPage(async (page) => {
    await keep(page, first, second);
    await page.locator("[data-note]").first().fill("<b>read again</b>");
    await page.reload();
    expect(await page.locator("[data-note]").first().inputValue()).toBe("<b>read again</b>");
    for (const box of await page.locator("[data-compare]").all()) await box.check();
    await page.waitForSelector("[data-comparison] table");
    expect(await page.textContent("[data-comparison]")).toContain("<b>read again</b>");
    expect(await page.textContent("[data-comparison]")).toContain("Acoustic monitoring");
    await page.locator("[data-remove]").first().click();
    expect(await page.locator("[data-kept]").count()).toBe(1);
  });
});

test("the shelf is saved for reference managers", async () => {
  await site.withPage(async (page) => {
    await keep(page, first);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click('[data-save="bib"]')]);
    expect(download.suggestedFilename()).toBe("shelf.bib");
    expect(readFileSync(await download.path(), "utf8")).toMatch(/^@\w+\{frognet-hearing-frogs/);
  });
});

test("the shelf is shared as a link that changes nothing until the reader says so", async () => {
  const link = await site.withPage(async (page) => {
    await keep(page, first);
    return page.inputValue("[data-link]");
  });
  await site.withPage(async (page) => {
    await page.goto(`${link},no-such-paper`);
    await page.waitForSelector("[data-shared] a");
    expect(await page.locator("[data-kept]").count()).toBe(0);
    expect(await page.textContent("[data-status]")).toContain("1 paper of the link could not be found");
    await page.click("[data-keep-shared]");
    expect(await page.locator("[data-kept]").count()).toBe(1);
  });
});
