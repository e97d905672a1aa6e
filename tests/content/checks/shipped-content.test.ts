import { expect, test } from "vitest";
import { readContent } from "../../../scripts/io/read-content.ts";
import { textReport } from "../../../scripts/report/text.ts";
import { checkContent } from "../../../src/content/checks/run.ts";

const { files, problems: unreadable } = readContent("content");
const { parsed, problems } = checkContent(files);

test("the shipped content has no errors", () => {
  const errors = [...unreadable, ...problems].filter(({ severity }) => severity === "error");
  expect(errors, textReport(errors)).toEqual([]);
});

test("every paper of the listing is there, once", () => {
  const positions = parsed.papers.flatMap(({ source }) =>
    source?.listing === "inductive-transfer" ? [source.position] : [],
  );
  expect(positions.toSorted((a, b) => a! - b!)).toEqual(Array.from({ length: 119 }, (_, index) => index + 1));
});
