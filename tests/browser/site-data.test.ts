import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { loadRecord } from "../../src/browser/site-data.ts";
import { toKeptPaper } from "../../src/browser/shelf/shelf.ts";
import type { PaperSummary } from "../../src/model/page.ts";
import { paperRecordSchema, recordIndexSchema } from "../../src/model/paper-record.ts";
import { recordFiles, recordIndex, toPaperRecord } from "../../src/site/exports/paper-records.ts";
import { makePage } from "../support/page.ts";

const ids = Array.from({ length: 250 }, (_, number) => `paper-${String(number).padStart(3, "0")}`);
const papers = ids.toReversed().map((id) => ({ id }) as PaperSummary);
const redirects = [{ kind: "papers" as const, from: "old-paper", to: "paper-170" }, { kind: "topics" as const, from: "paper-001", to: "a-topic" }]; // prettier-ignore

/** The files as the site serves them. */
const site = new Map<string, unknown>([
  ["index", recordIndexSchema.parse(recordIndex({ papers, redirects }))],
  ...recordFiles(papers.map(({ id }) => id)).map((file, part) => [
    String(part),
    file.map((id) => paperRecordSchema.parse(toPaperRecord(makePage({ id })))),
  ] as const),
]); // prettier-ignore

const fetched: string[] = [];
beforeEach(() => {
  fetched.length = 0;
  vi.stubGlobal("fetch", async (url: string) => {
    fetched.push(url);
    const found = site.get(/\/api\/papers\/(\w+)\.json$/.exec(url)![1]!);
    return found === undefined ? new Response("", { status: 404 }) : Response.json(found);
  });
});
afterEach(() => vi.unstubAllGlobals());

test("records lie in files of 100, in the order of their ids", () => {
  expect(recordFiles(papers.map(({ id }) => id)).map((file) => [file[0], file.length])).toEqual([["paper-000", 100], ["paper-100", 100], ["paper-200", 50]]); // prettier-ignore
});

test("a record is found by two requests, and the next one of the same file by none", async () => {
  expect((await loadRecord("/one/", "paper-199"))?.id).toBe("paper-199");
  expect((await loadRecord("/one/", "paper-100"))?.id).toBe("paper-100");
  expect(fetched).toEqual(["/one/api/papers/index.json", "/one/api/papers/1.json"]);
});

test("a former id gives the paper under its present one, an unknown id nothing", async () => {
  expect((await loadRecord("/two/", "old-paper"))?.id).toBe("paper-170");
  for (const id of ["a", "paper-0001", "zebra", "constructor", "__proto__"])
    expect(await loadRecord("/two/", id)).toBeUndefined();
});

test("a file that could not be loaded is asked for again", async () => {
  vi.stubGlobal("fetch", async () => new Response("", { status: 503 }));
  await expect(loadRecord("/three/", "paper-000")).rejects.toThrow("Cannot load /three/api/papers/index.json: status 503"); // prettier-ignore
  vi.unstubAllGlobals();
  vi.stubGlobal("fetch", async (url: string) => Response.json(site.get(/(\w+)\.json$/.exec(url)![1]!)));
  expect((await loadRecord("/three/", "paper-000"))?.id).toBe("paper-000");
});

test("a record has all that the shelf keeps", () => {
  const page = makePage({
    id: "a-paper", title: "A paper", authors: [{ id: "able", name: "Anna Able" }], published: "2017-03-15", year: 2017, venue: "ICML 2017", arxiv: "1703.05175",
    topics: ["a", "b"].map((id) => ({ id, label: `Topic ${id}`, facet: "task", source: "curated", score: 0, evidence: [] })),
    systems: [{ name: "TinyAdapter", text: "x" }], datasets: [{ name: "GLUE", text: "x" }], results: [{ metric: "accuracy", value: "85.3%", dataset: "GLUE", text: "x" }],
  }); // prettier-ignore
  expect(toKeptPaper(paperRecordSchema.parse(toPaperRecord(page)))).toEqual({
    id: "a-paper", title: "A paper", authors: ["Anna Able"], year: "2017", venue: "ICML 2017", identifiers: { arxiv: "1703.05175" },
    topics: { task: ["Topic a", "Topic b"] }, systems: ["TinyAdapter"], datasets: ["GLUE"], results: ["85.3% accuracy on GLUE"],
    citations: { bib: expect.stringMatching(/^@\w+\{a-paper,[^]*\}$/), ris: expect.stringMatching(/^TY {2}- CPAPER/), "csl.json": expect.stringMatching(/^\{.*\}$/) },
    note: "",
  }); // prettier-ignore
});
