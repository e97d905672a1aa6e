import { expect, test } from "vitest";
import { readContent } from "../../scripts/io/read-content.ts";
import { folders } from "../../scripts/io/settings.ts";
import { textReport } from "../../scripts/report/problems.ts";
import { checkContent } from "../../src/content/checks/run.ts";
import { schemaFaults } from "../support/json-schemas.ts";

// What holds for any content: the shipped one, or another atlas in `ATLAS_CONTENT`.

const { files, problems: unreadable } = readContent(folders(process.env, process.cwd()).content);

test("the content has no errors", () => {
  const errors = [...unreadable, ...checkContent(files).problems].filter(({ severity }) => severity === "error");
  expect(errors, textReport(errors)).toEqual([]);
});

test("editors accept every file by its JSON Schema", () => {
  expect(files.filter(schemaFaults).map(({ file }) => file)).toEqual([]);
});
