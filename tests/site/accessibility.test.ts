import { describe, expect, test } from "vitest";
import { sites } from "../support/sites.ts";
import { accessibilityFaults, searchHits, openSite } from "../support/open-site.ts";

const site = openSite(sites.fixture);

const kinds = [
  ["home", ""],
  ["papers", "papers/"],
  ["paper", "papers/counting-frogs-with-n-mixture-models/"],
  ["topics", "topics/"],
  ["topic", "topics/acoustic-monitoring/"],
  ["explore", "explore/"],
  ["evidence", "evidence/"],
  ["cell", "evidence/environmental-dna/rivers/"],
  ["timeline", "timeline/"],
  ["map", "map/"],
  ["names", "datasets/"],
  ["name", "datasets/pondcalls/"],
  ["search", "search/?q=frogs"],
  ["shelf", "shelf/"],
  ["about", "about/"],
  ["contribute", "contribute/"],
  ["suggest", "suggest/"],
  ["not-found", "no-such-page/"],
] as const;

describe.each(kinds)("the %s page", (kind, path) => {
  test("is accessible by WCAG 2.2 AA, by day and by night", async () => {
    await site.withPage(
      async (page) => {
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          await page.goto(site.url + path);
          if (kind === "search") await searchHits(page);
          expect(await accessibilityFaults(page), colorScheme).toEqual([]);
        }
      },
      { bypassCSP: true },
    );
  });

  test("is itself, keeps its policy and fits 320 px without sideways scrolling", async () => {
    await site.withPage(
      async (page) => {
        await page.goto(site.url + path);
        expect(await page.getAttribute("main", "data-page")).toBe(kind);
        const sideways = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        expect(await page.evaluate(sideways)).toBe(0);
      },
      { viewport: { width: 320, height: 640 } },
    );
  });

  test("can be read without JavaScript", async () => {
    await site.withPage(
      async (page) => {
        await page.goto(site.url + path);
        expect((await page.textContent("main"))!.trim().length).toBeGreaterThan(80);
      },
      { javaScriptEnabled: false },
    );
  });
});
