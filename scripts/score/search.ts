import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { z } from "zod";
import { ndcg, reciprocalRank } from "../../src/lib/metrics.ts";
import type { Content } from "../../src/content/content.ts";
import { settings } from "../../src/site/settings.ts";
import { launchBrowser } from "../io/launch-browser.ts";
import { serve } from "../build/serve.ts";

const querySchema = z.object({
  q: z.string(),
  kind: z.string(),
  /** Place in the listing, or id, to grade. */
  relevant: z.record(z.string(), z.number()),
});
type Query = z.output<typeof querySchema>;

interface Judged extends Query {
  gain: number;
  reciprocal: number;
  hits: string[];
  /** From the last key to the finished answer, in milliseconds. */
  time: number;
}

/** Kinds of query that look for one paper that the searcher knows. */
const knownItem = new Set(["system", "title"]);

/** Types the queries of a file into the search page of a built site, in a browser, and prints how good the answers are. */
export async function scoreSearch(path: string, content: Content, site: string): Promise<void> {
  if (!existsSync(resolve(site, "search/index.html")))
    return void console.log(`\nsearch: there is no site in ${site}; run "npm run build" first`);
  const queries = z.array(querySchema).parse(JSON.parse(readFileSync(path, "utf8")));
  const byPosition = new Map(
    content.papers.flatMap(({ id, source }) => (source?.position === undefined ? [] : [[String(source.position), id]])),
  );
  const served = await serve(site, 0, settings.base);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ serviceWorkers: "block" });
    const bytes = await countBytes(page);
    await page.goto(`${served.url}search/`);
    await page.waitForSelector('[data-results][aria-busy="false"]');
    const judged: Judged[] = [];
    for (const query of queries) judged.push(judge(query, byPosition, await type(page, query.q)));
    report(judged, bytes.firstAnswer());
  } finally {
    await browser.close();
    await served.close();
  }
}

function judge(
  query: Query,
  byPosition: Map<string, string>,
  { hits, time }: { hits: string[]; time: number },
): Judged {
  const grades = new Map(Object.entries(query.relevant).map(([key, grade]) => [byPosition.get(key) ?? key, grade]));
  return { ...query, hits, time, gain: ndcg(hits, grades), reciprocal: reciprocalRank(hits, grades) };
}

async function type(page: Page, query: string): Promise<{ hits: string[]; time: number }> {
  const field = page.locator("main input[name=q]");
  await field.fill("");
  await page.waitForSelector('[data-results][aria-busy="false"]');
  const start = performance.now();
  await field.fill(query);
  await page.waitForSelector('[data-results][aria-busy="false"]', { state: "attached" });
  const time = performance.now() - start;
  const hits = await page.$$eval("[data-results] [data-paper]", (found) =>
    found.map((hit) => hit.getAttribute("data-paper")!),
  );
  return { hits, time };
}

/** Counts what the page loads, as sent by the server, and notes the sum when the first fragment has come. */
async function countBytes(page: Page): Promise<{ firstAnswer(): number }> {
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  let total = 0;
  let first: number | undefined;
  const fragments = new Set<string>();
  client.on(
    "Network.responseReceived",
    ({ requestId, response }) => void (response.url.includes("/fragment/") && fragments.add(requestId)),
  );
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    total += encodedDataLength;
    if (fragments.has(requestId)) first ??= total;
  });
  return { firstAnswer: () => first ?? total };
}

function report(judged: Judged[], bytes: number): void {
  const row = (name: string, list: Judged[]) =>
    `${name.padEnd(12)} nDCG@10 ${mean(list.map(({ gain }) => gain)).toFixed(3)}  first ${mean(list.map(({ reciprocal }) => reciprocal)).toFixed(3)}  unanswered ${list.filter(({ hits }) => hits.length === 0).length}  (${list.length} queries)`;
  const times = judged.map(({ time }) => time).sort((a, b) => a - b);
  console.log(`\nsearch, ${judged.length} queries typed into the built site`);
  console.log(row("all", judged));
  for (const [kind, list] of Map.groupBy(judged, ({ kind }) => kind)) console.log(row(kind, list));
  console.log(
    `known items  mean reciprocal rank ${mean(judged.filter(({ kind }) => knownItem.has(kind)).map(({ reciprocal }) => reciprocal)).toFixed(3)}`,
  );
  console.log(
    `time from the last key: median ${times[Math.floor(times.length / 2)]!.toFixed(0)} ms, slowest ${times.at(-1)!.toFixed(0)} ms`,
  );
  console.log(`loaded before the first answer: ${(bytes / 1000).toFixed(0)} kB, compressed as it travels`);
  console.log("worst:");
  for (const { q, kind, gain } of judged.toSorted((a, b) => a.gain - b.gain).slice(0, 10))
    console.log(`  ${gain.toFixed(2)}  ${kind.padEnd(9)} ${q}`);
}

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
