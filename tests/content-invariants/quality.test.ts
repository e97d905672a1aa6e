import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readContent } from "../../scripts/io/read-content.ts";
import { folders } from "../../scripts/io/settings.ts";
import { compareTopics, readLabels } from "../../scripts/score/compare-topics.ts";
import { parseContent } from "../../src/content/content.ts";
import { macroF1, ndcg, rates, reciprocalRank, sumCounts } from "../../src/lib/metrics.ts";
import { qualityFolder } from "../../src/model/paths.ts";
import { sites } from "../support/sites.ts";
import { openSite, searchHits } from "../support/open-site.ts";

// Quality of topics and search against the labels and queries that lie with the content. Only papers and topics that
// exist and that the labels know count, so that neither a new one nor one that has gone moves a figure.

type Figures = Record<string, number>;

const quality = join(folders(process.env, process.cwd()).content, qualityFolder);
const recordFile = join(quality, "recorded.json");
const { papers, topics } = parseContent(readContent(folders(process.env, process.cwd()).content).files).content;
const currentId = new Map(
  [...papers, ...topics].flatMap(({ id, formerly }) => [id, ...formerly].map((old) => [old, id])),
);

/** Figures may vary by this share before a change counts as a loss. */
const tolerance = 0.99;

/** Ends a test as skipped, with a reason. */
type Skip = (note: string) => never;

/** Holds figures against the recorded ones, or skips when there are none. `UPDATE=1` records them. */
function expectAsRecorded(name: string, figures: Figures, skip: Skip): void {
  const recorded = existsSync(recordFile)
    ? (JSON.parse(readFileSync(recordFile, "utf8")) as Record<string, Figures>)
    : {};
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([figure, value]) => [figure, Number(value.toFixed(4))]),
  );
  if (process.env["UPDATE"] === "1") {
    writeFileSync(recordFile, `${JSON.stringify({ ...recorded, [name]: rounded }, undefined, 2)}\n`);
    return;
  }
  const expected = recorded[name] ?? skip(`nothing is recorded for ${name} in ${recordFile}`);
  const lost = Object.entries(expected).filter(([figure, value]) => !(rounded[figure]! >= tolerance * value));
  expect(lost.map(([figure, value]) => `${figure}: ${rounded[figure]}, recorded ${value}`)).toEqual([]);
}

/** A file of labels or queries, or a reason to skip. */
function labelFile(name: string, skip: Skip): string {
  const path = join(quality, name);
  return existsSync(path) ? path : skip(`${path} is missing`);
}

describe("topics agree with the labels", () => {
  test.for(["topics.json", "unseen.json"])("of %s", (name, { skip }) => {
    const { labelled } = readLabels(labelFile(name, skip), papers);
    if (labelled.length === 0) skip("none of the labelled papers exists");
    const current = labelled.map((entry) => ({
      ...entry,
      topics: entry.topics.flatMap((id) => currentId.get(id) ?? []),
      borderline: entry.borderline.flatMap((id) => currentId.get(id) ?? []),
    }));
    const known = new Set(current.flatMap(({ topics, borderline }) => [...topics, ...borderline]));
    const byTopic = new Map([...compareTopics(current, topics).byTopic].filter(([id]) => known.has(id)));
    expectAsRecorded(name, { microF1: rates(sumCounts(byTopic.values())).f1, macroF1: macroF1(byTopic) }, skip);
  });
});

describe("search answers the queries", () => {
  const site = openSite(sites.shipped);
  const byPosition = new Map(papers.map(({ id, source }) => [String(source?.position), id]));
  const idOf = (key: string) => byPosition.get(key) ?? currentId.get(key);

  test("of queries.json", async ({ skip }) => {
    const queries = JSON.parse(readFileSync(labelFile("queries.json", skip), "utf8")) as {
      q: string;
      relevant: Figures;
    }[];
    const graded = queries
      .map(({ q, relevant }) => ({
        q,
        grades: new Map(
          Object.entries(relevant).flatMap(([key, grade]) => (idOf(key) === undefined ? [] : [[idOf(key)!, grade]])),
        ),
      }))
      .filter(({ grades }) => grades.size > 0);
    if (graded.length === 0) skip("none of the graded papers exists");
    const pool = new Set(graded.flatMap(({ grades }) => [...grades.keys()]));
    const scores = await site.withPage(async (page) => {
      await page.goto(`${site.url}search/`);
      const found: { gain: number; first: number }[] = [];
      for (const { q, grades } of graded) {
        await page.fill("main input[name=q]", "");
        await searchHits(page);
        await page.fill("main input[name=q]", q);
        const hits = (await searchHits(page)).filter((id) => pool.has(id));
        found.push({ gain: ndcg(hits, grades), first: reciprocalRank(hits, grades) });
      }
      return found;
    });
    const mean = (values: number[]) => values.reduce((total, value) => total + value, 0) / values.length;
    expectAsRecorded(
      "queries.json",
      {
        "nDCG@10": mean(scores.map(({ gain }) => gain)),
        firstHit: mean(scores.map(({ first }) => first)),
      },
      skip,
    );
  });
});
