import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { z } from "zod";
import type { Content } from "../../src/content/content.ts";
import { ndcg, reciprocalRank } from "../../src/lib/metrics.ts";
import { settings } from "../../src/site/settings.ts";
import { serve } from "../build/serve.ts";
import { launchBrowser } from "../io/launch-browser.ts";

const querySchema = z.object({
  q: z.string(),
  kind: z.string(),
  /** Place in the listing, or id, to grade. */
  relevant: z.record(z.string(), z.number()),
});

/** What a query finds, and the time from the last key to the finished answer, in milliseconds. */
interface Found {
  hits: string[];
  time: number;
}

interface ScoredQuery extends Found {
  q: string;
  kind: string;
  gain: number;
  reciprocal: number;
}

/** Kinds of query that look for one paper that the searcher knows. */
const knownItem = new Set(["system", "title"]);

/** Types the queries of a file into the search page of a built site, in a browser, and says how good the answers are. */
export async function scoreSearch(path: string, { papers }: Content, site: string): Promise<string[]> {
  if (!existsSync(resolve(site, "search/index.html")))
    return [`\nsearch: there is no site in ${site}; run "npm run build" first`];
  const queries = z.array(querySchema).parse(JSON.parse(readFileSync(path, "utf8")));
  if (queries.length === 0) return ["\nsearch: the file has no queries"];
  const byPosition = new Map(papers.map(({ id, source }) => [String(source?.position), id]));
  const served = await serve(site, 0, settings.base);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ serviceWorkers: "block" });
    const bytesLoaded = await countBytes(page);
    await page.goto(`${served.url}search/`);
    await page.waitForSelector('[data-results][aria-busy="false"]');
    const scored: ScoredQuery[] = [];
    for (const { q, kind, relevant } of queries) {
      const found = await type(page, q);
      const grades = new Map(Object.entries(relevant).map(([key, grade]) => [byPosition.get(key) ?? key, grade]));
      const [gain, reciprocal] = [ndcg(found.hits, grades), reciprocalRank(found.hits, grades)];
      scored.push({ q, kind, ...found, gain, reciprocal });
    }
    return report(scored, bytesLoaded());
  } finally {
    await browser.close();
    await served.close();
  }
}

async function type(page: Page, query: string): Promise<Found> {
  const field = page.locator("main input[name=q]");
  await field.fill("");
  await page.waitForSelector('[data-results][aria-busy="false"]');
  const start = performance.now();
  await field.fill(query);
  await page.waitForSelector('[data-results][aria-busy="false"]', { state: "attached" });
  const time = performance.now() - start;
  const read = (found: Element[]) => found.map((hit) => hit.getAttribute("data-paper")!);
  return { hits: await page.$$eval("[data-results] [data-paper]", read), time };
}

/** Counts what the page loads, as sent by the server. @returns gives the sum when the first fragment had come. */
async function countBytes(page: Page): Promise<() => number> {
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  let total = 0;
  let first: number | undefined;
  const fragments = new Set<string>();
  client.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.url.includes("/fragment/")) fragments.add(requestId);
  });
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    total += encodedDataLength;
    if (fragments.has(requestId)) first ??= total;
  });
  return () => first ?? total;
}

function report(scored: ScoredQuery[], bytes: number): string[] {
  const times = scored.map(({ time }) => time).sort((a, b) => a - b);
  const [median, slowest] = [times[Math.floor(times.length / 2)]!, times.at(-1)!];
  const known = scored.filter(({ kind }) => knownItem.has(kind));
  const worst = scored.toSorted((a, b) => a.gain - b.gain).slice(0, 10);
  return [
    `\nsearch, ${scored.length} queries typed into the built site`,
    reportRow("all", scored),
    ...[...Map.groupBy(scored, ({ kind }) => kind)].map(([kind, list]) => reportRow(kind, list)),
    `known items  mean reciprocal rank ${mean(known.map(({ reciprocal }) => reciprocal))}`,
    `time from the last key: median ${median.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms`,
    `loaded before the first answer: ${(bytes / 1000).toFixed(0)} kB, compressed as it travels`,
    "worst:",
    ...worst.map(({ q, kind, gain }) => `  ${gain.toFixed(2)}  ${kind.padEnd(9)} ${q}`),
  ];
}

function reportRow(name: string, list: ScoredQuery[]): string {
  const [gain, first] = [mean(list.map(({ gain }) => gain)), mean(list.map(({ reciprocal }) => reciprocal))];
  const unanswered = list.filter(({ hits }) => hits.length === 0).length;
  return `${name.padEnd(12)} nDCG@10 ${gain}  first ${first}  unanswered ${unanswered}  (${list.length} queries)`;
}

function mean(values: number[]): string {
  return (values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(3);
}
