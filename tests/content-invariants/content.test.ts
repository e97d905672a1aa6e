import { expect, test } from "vitest";
import { readContent } from "../../scripts/io/read-content.ts";
import { folders } from "../../scripts/io/settings.ts";
import { textReport } from "../../scripts/report/problems.ts";
import { checkContent } from "../../src/content/checks/run.ts";
import { parseContent } from "../../src/content/content.ts";
import { schemaFaults } from "../support/json-schemas.ts";
import { differingPreviews, papersNotFoundAgain } from "../support/suggest.ts";

// What holds for any content: the shipped one, or another atlas in `ATLAS_CONTENT`.

const { files, problems: unreadable } = readContent(folders(process.env, process.cwd()).content);
const { content } = parseContent(files);

test("the content has no errors", () => {
  const errors = [...unreadable, ...checkContent(files).problems].filter(({ severity }) => severity === "error");
  expect(errors, textReport(errors)).toEqual([]);
});

test("editors accept every file by its JSON Schema", () => {
  expect(files.filter(schemaFaults).map(({ file }) => file)).toEqual([]);
});

test("the suggest page previews every paper as the site shows it", () => {
  expect(differingPreviews(content)).toEqual([]);
});

test("the suggest page finds every paper by its abstract", () => {
  expect(papersNotFoundAgain(content.papers)).toEqual([]);
});
