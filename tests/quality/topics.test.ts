import { expect, it } from "vitest";
import { readContent } from "../../scripts/io/read-content.ts";
import { judgeTopics } from "../../scripts/score/judge-topics.ts";
import { readLabels } from "../../scripts/score/labels.ts";
import { parseContent } from "../../src/content/content.ts";

it("agrees with the expert labels", () => {
  const { papers, topics } = parseContent(readContent("content").files).content;
  const { labelled, missing } = readLabels("tests/quality/topics.json", papers);
  expect(missing).toEqual([]);
  expect(judgeTopics(labelled, topics).micro.f1).toBeGreaterThan(0.9);
});
