import { describe, expect, test } from "vitest";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { toBibtex } from "../../src/site/exports/bibtex.ts";
import { toCsl } from "../../src/site/exports/csl.ts";
import { toRis } from "../../src/site/exports/ris.ts";
import { readSite, siteRows } from "../support/built-site.ts";
import { makePage } from "../support/page.ts";
import { sites } from "../support/sites.ts";

interface Name {
  family?: string;
  given?: string;
  literal?: string;
  suffix?: string;
  "dropping-particle"?: string;
  "non-dropping-particle"?: string;
}

const items = JSON.parse(readSite(sites.fixture, "atlas.csl.json")) as { id: string; author?: Name[] }[];

function wholeName(name: Name): string {
  const parts = [name.given, name["dropping-particle"], name["non-dropping-particle"], name.family, name.suffix];
  return name.literal ?? parts.filter(Boolean).join(" ");
}

describe("citations", () => {
  test("name the authors of every paper whole, in parts", () => {
    const named = items.map(({ id, author = [] }) => [id, author.map(wholeName)]);
    expect(named).toEqual(siteRows(sites.fixture).map(({ id, authors }) => [id, authors]));
    const inOnePart = items.flatMap(({ author = [] }) => author.filter(({ literal }) => literal?.includes(" ")));
    expect(inOnePart).toEqual([]);
  });

  test("names that look like degrees or particles keep their family", () => {
    const ris = toRis(
      makePage({ authors: ["Jianxin Ma", "Di Niu", "Anna van der Berg"].map((name) => ({ id: "", name })) }),
    );
    expect(ris).toContain("AU  - Ma, Jianxin\nAU  - Niu, Di\n");
    expect(ris).toMatch(/AU {2}- (?:van der Berg, Anna|Berg, Anna van der)\n/);
  });

  test.each([
    "Open Air and Ground Team",
    "The Cell Consortium",
    "Centre for Arts and Science",
    "University of Somewhere",
    "ATLAS Collaboration",
    "Acme, Inc.",
  ])("%s is an organisation, whose name is not divided", (name) => {
    const page = makePage({ authors: [{ id: "", name }] });
    expect(toCsl(page).author).toEqual([{ literal: name }]);
    expect(toBibtex(page)).toContain(`author = {{${name}}}`);
    expect(toRis(page)).toContain(`AU  - ${name}\n`);
  });

  test("a suffix stays apart from the family name", () => {
    const page = makePage({ authors: [{ id: "", name: "Martin L. King Jr." }] });
    expect(toBibtex(page)).toContain("author = {King, Jr., Martin L.}");
    expect(toRis(page)).toContain("AU  - King, Martin L., Jr.\n");
  });

  test("a formula in a title stays a formula in BibTeX", () => {
    const page = makePage({ title: "On {x^2} & co", titleMarkup: "On $x^{2}$ & *E. coli*" });
    expect(toBibtex(page)).toContain("title = {{On} $x^{2}$ \\& \\textit{{E}. coli}}");
    expect(toBibtex(makePage({ titleMarkup: "On $x^{2$" }))).toContain("\\textbraceleft{}");
  });

  test("have all facts of the imprint, which other programs read", () => {
    const facts = {
      volume: "12",
      issue: "3",
      pages: "123–145",
      publisher: "Acme",
      doi: "10.1000/x_y",
      pmid: "31234567",
    };
    const page = makePage({
      ...facts,
      venue: "Journal of Ponds",
      published: "2020-03-04",
      keywords: ["ponds", "frogs"],
    });
    const item = { volume: "12", issue: "3", page: "123-145", publisher: "Acme", DOI: "10.1000/x_y" };
    expect(toCsl(page)).toMatchObject({ ...item, PMID: "31234567", keyword: "ponds, frogs" });
    expect(toBibtex(page)).toContain("pages = {123--145}");
    expect(new Cite(toBibtex(page)).data[0]).toMatchObject(item);
    expect(toRis(page)).toContain("VL  - 12\nIS  - 3\nSP  - 123\nEP  - 145\nPB  - Acme\nKW  - ponds\nKW  - frogs\n");
  });
});
