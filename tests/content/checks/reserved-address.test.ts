import { expect, test } from "vitest";
import { checkContent } from "../../../src/content/checks/run.ts";
import { paperText } from "../../support/scratch.ts";

const reserved = new Set(["/papers/compare/", "/papers/glossary/", "/authors/guide/"]);

test("neither an id, an old id nor a former address may be that of a page of the site", () => {
  const files = [
    { file: "content/abstracts/compare.md", text: paperText("title: Compare\nformerly: [glossary]") },
    { file: "content/redirects.yaml", text: "redirects:\n  - { from: authors/guide, to: compare }\n" },
  ];
  const found = checkContent(files, { reserved }).problems.filter(({ rule }) => rule === "reserved-address");
  expect(found.map(({ file, message }) => `${file} ${/"(.*?)"/.exec(message)![1]}`).sort()).toEqual([
    "content/abstracts/compare.md /papers/compare/",
    "content/abstracts/compare.md /papers/glossary/",
    "content/redirects.yaml /authors/guide/",
  ]);
});
