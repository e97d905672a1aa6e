import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run as importFiles } from "../../scripts/import.ts";
import { readContent } from "../../scripts/io/read-content.ts";
import { folders } from "../../scripts/io/settings.ts";
import { textReport } from "../../scripts/report/problems.ts";
import { checkContent } from "../../src/content/checks/run.ts";
import { parseContent } from "../../src/content/content.ts";
import { listingsFolder } from "../../src/model/paths.ts";
import { runInProcess } from "../support/run-command.ts";
import { schemaFaults } from "../support/json-schemas.ts";
import { differingPreviews, papersNotFoundAgain } from "../support/suggest.ts";

// What holds for any content: the shipped one, or another atlas in `ATLAS_CONTENT`.

const folder = folders(process.env, process.cwd()).content;
const { files, problems: unreadable } = readContent(folder);
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

test.runIf(existsSync(join(folder, listingsFolder)))(
  "the listings that were imported give these papers and no others",
  async () => {
    const { code, out } = await runInProcess(importFiles, [join(folder, listingsFolder), "--dry-run"], {
      ATLAS_CONTENT: folder,
    });
    const fresh = out.match(/^(?:added|updated|refused|no longer in the source): [1-9].*$/gm);
    expect({ code, fresh }).toEqual({ code: 0, fresh: null });
  },
);
