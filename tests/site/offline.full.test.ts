import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serve } from "../../scripts/build/serve.ts";
import { writeServiceWorker } from "../../scripts/build/write-service-worker.ts";
import { openBrowser } from "../support/open-browser.ts";
import { waitTimeout } from "../support/timeouts.ts";
import { sites } from "../support/sites.ts";

const folder = mkdtempSync(join(tmpdir(), "atlas-offline-"));
let browser: Browser;
let served: Served;
/** Both tests are the visits of one reader, in order. */
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  cpSync(sites.fixture.out, folder, { recursive: true });
  browser = await openBrowser();
  served = await serve(folder, 0, sites.fixture.base);
  await visitUntilKept();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One in hundreds of installs never ended, under load, without a request that failed; a new reader may try again. */
async function visitUntilKept(): Promise<void> {
  for (let tries = 1; tries <= 3; tries++) {
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(served.url);
    if (await isKept()) return;
    console.warn(`try ${tries}: no worker has kept the site`);
    await context.close();
  }
  expect.fail("no worker has kept the site");
}

/** Keeping takes some twenty seconds, and a busy machine a minute or two. */
const isKept = () =>
  page.evaluate(
    (wait) =>
      Promise.race([
        navigator.serviceWorker.ready.then(() => true),
        new Promise<boolean>((resolve) => setTimeout(() => resolve(false), wait)),
      ]),
    2 * waitTimeout,
  );

test("after one visit the whole site works offline, search and shelf included, and a missing page says so", async () => {
  await page.goto(`${served.url}about/`);
  await context.setOffline(true);
  await page.goto(`${served.url}papers/frognet-hearing-frogs-in-noisy-wetlands/`);
  expect(await page.textContent("h1")).toContain("FrogNet");
  await page.click("[data-keep]");
  await page.waitForSelector('[data-keep][aria-pressed="true"]');
  await page.goto(`${served.url}topics/acoustic-monitoring/`);
  expect(await page.textContent("h1")).toBe("Acoustic monitoring");
  await page.goto(`${served.url}search/?q=frognet`);
  await page.waitForSelector('[data-results][aria-busy="false"] [data-paper]');
  await page.goto(`${served.url}no-such-page/`);
  expect(await page.textContent("h1")).toBe("Off the map");
});

test("a new version comes whole, when the pages of the old one are closed", async () => {
  await context.setOffline(false);
  await page.goto(`${served.url}about/`);
  const old = await page.textContent("h1");
  for (const path of ["about/index.html", "contribute/index.html"]) {
    const file = join(folder, path);
    writeFileSync(file, readFileSync(file, "utf8").replace(/<h1>[^<]*/, "<h1>The new version"));
  }
  await writeServiceWorker(folder);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const installing = registration.installing ?? registration.waiting;
    await new Promise<void>((done, fail) => {
      if (installing === null || installing.state === "installed") return done();
      installing.addEventListener("statechange", () => {
        if (installing.state === "installed") done();
        if (installing.state === "redundant") fail(new Error("the new version was not taken"));
      });
    });
  });
  await page.goto(`${served.url}about/`);
  expect(await page.textContent("h1")).toBe(old);
  await page.goto(`${served.url}contribute/`);
  expect(await page.textContent("h1")).not.toBe("The new version");
  await page.close();
  const later = await context.newPage();
  // The browser lets the waiting worker take over once no page is left; that may take a moment.
  await expect
    .poll(
      async () => {
        await later.goto(`${served.url}about/`);
        const heading = await later.textContent("h1");
        await later.goto("about:blank");
        return heading;
      },
      { interval: 500 },
    )
    .toBe("The new version");
  await later.goto(`${served.url}contribute/`);
  expect(await later.textContent("h1")).toBe("The new version");
});

test.each([
  ["who asks for little data is given none", { saveData: true }],
  ["who asks for nothing is given one", { saveData: false }],
])("a copy of the site: a reader %s", async (_, connection) => {
  const visitor = await browser.newContext();
  await visitor.addInitScript((value) => {
    Object.defineProperty(navigator, "connection", { value });
    ServiceWorkerContainer.prototype.register = () => {
      document.title = "a worker was asked for";
      return Promise.reject(new Error("none here"));
    };
  }, connection);
  const visit = await visitor.newPage();
  await visit.goto(served.url);
  // The page asks when it is idle, or after ten seconds; whoever waits for that after it is called later.
  await visit.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 20_000 })));
  expect((await visit.title()) === "a worker was asked for").toBe(!connection.saveData);
  await visitor.close();
});
