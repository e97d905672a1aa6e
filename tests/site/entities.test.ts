import { describe, expect, test } from "vitest";
import { makeEntities } from "../../src/site/data/entities.ts";
import { cellUrl, entityUrl, hasPage } from "../../src/model/urls.ts";
import { formerPageRedirects, redirectsFile } from "../../src/site/exports/redirects.ts";
import { makePage } from "../support/page.ts";

const author = (name: string) => ({ id: name.toLowerCase().replaceAll(" ", "-"), name });
const papers = [
  makePage({ id: "first", authors: [author("Ann Roe"), author("Bo Li")], venue: "ICLR 2020" }),
  makePage({ id: "second", authors: [author("Ann Roe")], venue: "ICLR 2024" }),
];
const entities = makeEntities(papers, []);
const named = (name: string) => entities.find((entity) => entity.name === name)!;

describe("what papers share", () => {
  test("has a page from two papers on; with one paper it leads to that paper", () => {
    expect(entities.filter(hasPage).map(entityUrl).sort()).toEqual(["/authors/ann-roe/", "/venues/iclr/"]);
    expect(entityUrl(named("Bo Li"))).toBe("/papers/first/");
    const [row, column] = [{ id: "fine-tuning" }, { id: "text" }];
    expect(cellUrl({ row, column, papers: ["a", "b"] })).toBe("/evidence/fine-tuning/text/");
    expect(cellUrl({ row, column, papers: ["a"] })).toBe("/papers/a/");
  });

  test("gets another address where a page of the site has it", () => {
    const marked = makeEntities(papers, [], new Set(["/authors/ann-roe/"])).find(({ name }) => name === "Ann Roe");
    expect(marked!.id).toMatch(/^ann-roe-[0-9a-f]{6}$/);
  });
});

test("a former page leads to its paper until it has a second one", () => {
  const formerPages = [
    { from: "authors/bo-li", to: "first" },
    { from: "authors/ann-roe", to: "first" },
    { from: "evidence/fine-tuning/text", to: "second" },
  ];
  const moved = formerPageRedirects({ redirects: [], topics: [], formerPages }, entities);
  expect(redirectsFile([], moved, "/atlas/")).toBe(
    "/atlas/authors/bo-li/ /atlas/papers/first/ 301\n/atlas/evidence/fine-tuning/text/ /atlas/papers/second/ 301\n",
  );
});
