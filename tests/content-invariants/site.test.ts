import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readContent } from "../../scripts/io/read-content.ts";
import { folders } from "../../scripts/io/settings.ts";
import { parseContent } from "../../src/content/content.ts";
import { brokenLinks, readSite, unfaithfulPapers, unfoundedLinks, unsafePages } from "../support/built-site.ts";
import { sites } from "../support/sites.ts";

// What holds for the site of any content.

const site = sites.shipped;
const { papers, topics } = parseContent(readContent(folders(process.env, process.cwd()).content).files).content;
const idsOf = (list: { id: string; formerly?: string[] }[]) => list.map(({ id }) => id);

test("there is a page for each paper and each of its old ids, and no other", () => {
  const built = readdirSync(join(site.out, "papers"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const expected = papers.flatMap(({ id, formerly }) => [id, ...formerly]);
  expect(built.map(({ name }) => name).sort()).toEqual(expected.sort());
});

test("every paper shows exactly the words of its source", () => {
  expect(unfaithfulPapers(site, papers)).toEqual([]);
});

test("every paper has a Markdown alternate with the whole abstract", () => {
  const without = papers.filter(({ id, abstract }) => !readSite(site, `papers/${id}/index.md`).includes(`\n\n${abstract}\n\n`)); // prettier-ignore
  expect(without.map(({ id }) => id)).toEqual([]);
});

test("every page is whole and safe", () => {
  expect(unsafePages(site)).toEqual([]);
});

test("every link within the site leads somewhere", () => {
  expect(brokenLinks(site)).toEqual([]);
});

test("every topic and related paper exists, and each says why", () => {
  expect(unfoundedLinks(site, { papers: new Set(idsOf(papers)), topics: new Set(idsOf(topics)) })).toEqual([]);
});
