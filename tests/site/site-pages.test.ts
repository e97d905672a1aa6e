import { expect, test } from "vitest";
import { urls } from "../../src/model/urls.ts";
import { reservedPaths, sitePages } from "../../src/site/site-pages.ts";

test("navigation follows from the pages that ask for it", () => {
  const entries = sitePages().flatMap(({ path, nav }) => (nav === undefined ? [] : [{ path, ...nav }]));
  const inOrder = entries.sort((a, b) => a.order - b.order).map(({ path }) => path);
  expect(inOrder).toEqual(expect.arrayContaining([urls.papers, urls.topics, urls.search, urls.about]));
  expect(inOrder.slice(0, 2)).toEqual([urls.papers, urls.topics]);
  expect(new Set(entries.map(({ order }) => order)).size).toBe(entries.length);
});

test("each page's address is reserved, and no address that depends on content", () => {
  const paths = [...reservedPaths(process.cwd())];
  expect(paths).toEqual(expect.arrayContaining([urls.home, urls.papers, urls.evidence, urls.shelf, urls.contribute]));
  expect(paths.filter((path) => /\[|404/.test(path))).toEqual([]);
});
