import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { livePages } from "../../scripts/build/generate-pages.ts";
import { folders } from "../../scripts/io/settings.ts";
import { run as dev } from "../../scripts/dev.ts";
import type { LiveProblems } from "../../src/model/problem.ts";
import { commandIo, runInProcess } from "../support/run-command.ts";
import { paperText, scratchFolder } from "../support/scratch.ts";

const other =
  "Something else is said here, in words that the first paper does not have, and at a length that is quite enough.";

/** A content folder, its pages, and a function that brings them up to date. */
function live(files: Record<string, string>) {
  const folder = scratchFolder(files);
  const { io, printed } = commandIo(folder);
  const refresh = livePages(folders({ ATLAS_GENERATED: "pages" }, folder), io);
  const pages = () => readdirSync(join(folder, "pages/papers")).sort();
  const problems = () => JSON.parse(readFileSync(join(folder, "pages/problems.json"), "utf8")) as LiveProblems;
  return { folder, printed, refresh, pages, problems };
}

test("a file with errors stays as it was last good, and what is wrong is kept for the page", () => {
  const { folder, printed, refresh, pages, problems } = live({
    "content/abstracts/a.md": paperText("title: The first paper"),
    "content/abstracts/wrong.md": paperText("autors: [x]", other),
  });
  refresh();
  expect(pages()).toEqual(["a.mdx"]);
  expect(problems().heldBack).toMatchObject([{ file: "content/abstracts/wrong.md", shown: "not at all" }]);
  const { revision } = problems();

  writeFileSync(join(folder, "content/abstracts/a.md"), paperText("title: The first paper\nautors: [x]"));
  refresh();
  expect(readFileSync(join(folder, "pages/papers/a.mdx"), "utf8")).toContain("The first paper");
  expect(problems().heldBack.map(({ shown }) => shown)).toEqual(["as it was", "not at all"]);
  expect(problems().revision).not.toBe(revision);
  expect(printed.err).toMatch(/^content\/abstracts\/a\.md is shown as it was until this is repaired\.$/m);
});

test("pages come and go with their papers", () => {
  const { folder, refresh, pages, problems } = live({ "content/abstracts/a.md": paperText() });
  refresh();
  writeFileSync(join(folder, "content/abstracts/b.md"), paperText("title: Another", other));
  refresh();
  expect(pages()).toEqual(["a.mdx", "b.mdx"]);
  rmSync(join(folder, "content/abstracts/b.md"));
  renameSync(join(folder, "content/abstracts/a.md"), join(folder, "content/abstracts/c.md"));
  refresh();
  expect(pages()).toEqual(["c.mdx"]);
  expect(problems().heldBack).toEqual([]);
});

test("npm run dev says so when there is no content, or when the folder of pages holds other files", async () => {
  expect(await runInProcess(dev, [], {}, scratchFolder({}))).toMatchObject({ code: 2, err: expect.stringMatching(/^No folder of content at `content`/) }); // prettier-ignore
  const folder = scratchFolder({ "content/abstracts/a.md": paperText(), "src/generated/thesis.tex": "x" });
  expect(await runInProcess(dev, [], {}, folder)).toMatchObject({ code: 1, err: expect.stringMatching(/holds files that no build made/) }); // prettier-ignore
});
