import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixtureContent, oldIds } from "../support/atlas.ts";
import { readSite, unfaithfulPapers, unfoundedLinks, unsafePages } from "../support/built-site.ts";
import { elements } from "../support/html.ts";
import { sites } from "../support/sites.ts";

const site = sites.fixture;
const { papers, topics } = fixtureContent();
const idsOf = (list: { id: string }[]) => new Set(list.map(({ id }) => id));

test("there is a page for each paper, each of its old ids and each paper left out, and no other", () => {
  const built = readdirSync(join(site.out, "papers"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const expected = [...idsOf(papers), ...Object.values(oldIds("papers")).flat(), "the-price-of-gravel"];
  expect(built.map(({ name }) => name).sort()).toEqual(expected.sort());
});

test("every paper shows exactly the words of its source, whatever markup it has", () => {
  expect(unfaithfulPapers(site, papers)).toEqual([]);
});

test("every page is whole and safe", () => {
  expect(unsafePages(site)).toEqual([]);
});

test("every topic and related paper exists, and each says why", () => {
  expect(unfoundedLinks(site, { papers: idsOf(papers), topics: idsOf(topics) })).toEqual([]);
});

test("a topic's page lists the papers of its narrower topics too, each once", () => {
  const listed = (id: string) =>
    elements(readSite(site, `topics/${id}/index.html`)).flatMap(({ properties }) => properties["dataPaper"] ?? []);
  const broad = listed("remote-sensing");
  expect(listed("drone-surveys")).not.toEqual([]);
  expect(listed("drone-surveys").filter((id) => !broad.includes(id))).toEqual([]);
  expect(new Set(broad).size).toBe(broad.length);
});
