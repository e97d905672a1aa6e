import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type Served, serve } from "../../scripts/build/serve.ts";
import { openBrowser } from "./open-browser.ts";
import type { Site } from "./sites.ts";

/** A served site and a browser for the tests of a file. */
export interface OpenSite {
  /** Where the site is served; ends with a slash. */
  readonly url: string;
  readonly browser: Browser;
  /** Whatever a page did that it should not. It has to be empty after each test. */
  strays: string[];
  withPage<T>(work: (page: Page, context: BrowserContext) => Promise<T>, options?: BrowserContextOptions): Promise<T>;
}

/** Serves a site and opens a browser for a file of tests. No page may ask another host, break its policy or throw. */
export function openSite({ out, base }: Pick<Site, "out" | "base">): OpenSite {
  let browser: Browser;
  let served: Served;
  const strays: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
    served = await serve(out, 0, base);
  });
  afterEach(() => expect(strays.splice(0)).toEqual([]));
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return {
    get url() {
      return served.url;
    },
    get browser() {
      return browser;
    },
    strays,
    async withPage(work, options = {}) {
      // Keeping the site for offline would load all of it for every test.
      const context = await browser.newContext({ serviceWorkers: "block", acceptDownloads: true, ...options });
      context.on("page", (page) => watch(page, served.url, strays));
      try {
        return await work(await context.newPage(), context);
      } finally {
        await context.close();
      }
    },
  };
}

function watch(page: Page, site: string, strays: string[]): void {
  const note = (what: string) => strays.push(`${what} at ${page.url()}`);
  page.on("request", (request) => {
    if (!request.url().startsWith(site) && /^https?:/.test(request.url())) note(`asked for ${request.url()}`);
  });
  page.on("pageerror", (error) => note(String(error)));
  page.on("dialog", (dialog) => {
    note(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => message.type() === "error" && !/404/.test(message.text()) && note(message.text()));
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = "wcag2a wcag2aa wcag21a wcag21aa wcag22aa best-practice".split(" ");

/** What goes against WCAG 2.2 AA on a page. Its context needs `bypassCSP`. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`,
  );
}

/** The ids of the hits of a search that has finished, in order. */
export async function searchHits(page: Page): Promise<string[]> {
  await page.waitForSelector('[data-results][aria-busy="false"]');
  return page.$$eval("[data-results] [data-paper]", (all) => all.map((one) => one.getAttribute("data-paper")!));
}
