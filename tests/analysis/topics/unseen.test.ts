import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPaper } from "../../../src/analysis/reading/read-paper.ts";
import { compileClassifier } from "../../../src/analysis/topics/index.ts";
import { parseContent } from "../../../src/content/content.ts";
import { readContent } from "../../../scripts/io/read-content.ts";
import { rates, sumCounts, countByLabel } from "../../../src/lib/metrics.ts";

interface Entry {
  title: string;
  abstract: string;
  topics: string[];
  borderline: string[];
}

const entries = JSON.parse(readFileSync("tests/fixtures/classify/abstracts.json", "utf8")) as Entry[];
const { topics } = parseContent(readContent("content").files).content;
const classifier = compileClassifier(topics);
const found = (entry: Entry): string[] => classifier.classify(readPaper(entry)).map(({ id }) => id);

describe("the real topics on abstracts from other corners", () => {
  it.each(entries.filter(({ topics }) => topics.length === 0))("files nothing out of scope: $title", (entry) => {
    expect(found(entry)).toEqual([]);
  });

  it("agrees with the expected topics of most others", () => {
    const judged = entries.map((entry) => ({
      expected: new Set(entry.topics),
      open: new Set(entry.borderline),
      found: new Set(found(entry)),
    }));
    expect(rates(sumCounts(countByLabel(judged).values())).f1).toBeGreaterThan(0.85);
  });

  it("gives each filed paper a contribution and each topic its evidence", () => {
    for (const entry of entries.filter(({ topics }) => topics.length > 0)) {
      const filed = classifier.classify(readPaper(entry));
      expect(filed.some(({ facet }) => facet === "contribution")).toBe(true);
      for (const { evidence } of filed) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const { cue, text } of evidence) expect(text).toContain(cue);
      }
    }
  });
});
