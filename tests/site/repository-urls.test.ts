import fc from "fast-check";
import { expect, test } from "vitest";
import { editUrl, issueUrl, newFileUrl, papersNamingUrl } from "../../src/site/repository-urls.ts";
import { runs } from "../support/runs.ts";

const repository = "https://github.com/o/r";

test("a new file comes with its name and its text, whatever they hold", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      const { url, filled } = newFileUrl(repository, "content/abstracts/a.md", text);
      const { searchParams, pathname, origin } = new URL(url);
      expect([origin, pathname]).toEqual(["https://github.com", "/o/r/new/main"]);
      expect(searchParams.get("filename")).toBe("content/abstracts/a.md");
      if (filled) expect(searchParams.get("value")).toBe(text.toWellFormed());
    }),
    { numRuns: runs(100) },
  );
});

test("a text that is too long for an address is left out, and that is said", () => {
  const { url, filled } = newFileUrl(repository, "a.md", "word ".repeat(2000));
  expect([url, filled]).toEqual([`${repository}/new/main?filename=a.md`, false]);
  expect(newFileUrl(repository, "a.md", "word ".repeat(500)).filled).toBe(true);
});

test("the papers of a name are searched for", () => {
  const { pathname, searchParams } = new URL(papersNamingUrl(repository, 'A "B" & C'));
  expect([pathname, searchParams.get("q")]).toEqual(["/o/r/search", 'path:content/abstracts "A B & C"']);
});

test("files and issues have their addresses", () => {
  expect(editUrl(repository, "src/pages/[names]/a b.astro")).toBe(`${repository}/edit/main/src/pages/%5Bnames%5D/a%20b.astro`); // prettier-ignore
  expect(issueUrl(repository, "correct-a-record", { title: "A & B" })).toBe(`${repository}/issues/new?template=correct-a-record.yml&title=A+%26+B`); // prettier-ignore
});
