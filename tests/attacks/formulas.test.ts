import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shelfFormats } from "../../src/browser/shelf/export.ts";
import { readKeptPaper } from "../../src/browser/shelf/shelf.ts";
import { bundleFormats } from "../../src/site/exports/bundles.ts";
import { columns } from "../../src/site/exports/csv.ts";
import { makePage } from "../support/page.ts";
import { runs } from "../support/runs.ts";

const csv = bundleFormats.find(({ extension }) => extension === "csv")!;

const rowsOf = (text: string) => parse(text, { bom: true, columns: true, record_delimiter: "\r\n" }) as Record<string, string>[]; // prettier-ignore

/** What a spreadsheet takes for a formula at the start of a cell (OWASP on CSV injection; full-width signs in Numbers). */
const startsFormula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

describe("the table of papers", () => {
  test("has a row a paper, with what is known of it", () => {
    const paper = makePage({
      id: "a-paper",
      title: 'A "title", with; signs',
      authors: [{ id: "able", name: "Anna Able" }, { id: "baker", name: "Baker, Jr., Bob" }],
      published: "2017-03",
      venue: "ICML 2017",
      arxiv: "1703.05175",
      topics: [{ id: "t", label: "Few-shot learning", facet: "setting", source: "classifier", score: 1, evidence: [] }],
    }); // prettier-ignore
    const file = csv.file([csv.entry(paper), csv.entry(makePage({ id: "b-paper" }))]);
    const [first, second, ...more] = rowsOf(file);
    expect(more).toEqual([]);
    expect(Object.keys(first!)).toEqual([...columns]);
    expect(first).toMatchObject({
      title: 'A "title", with; signs',
      authors: "Anna Able; Baker, Jr., Bob",
      published: "2017-03",
      arxiv: "1703.05175",
      doi: "",
      topics: "Few-shot learning",
      url: "http://localhost:4321/papers/a-paper/",
    });
    expect(second).toMatchObject({ id: "b-paper", venue: "" });
  });

  test.each([
    '=HYPERLINK("https://evil.example/","x")', "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1:A9)", "\t=1", "\r=1", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20A1",
  ])("%j is no formula in any cell", (text) => {
    const page = makePage({ title: text, authors: [{ id: "", name: text }], venue: text, doi: text, topics: [{ id: "t", label: text, facet: "f", source: "curated", score: 0, evidence: [] }] });
    const [row] = rowsOf(csv.file([csv.entry(page)]));
    for (const cell of ["title", "authors", "venue", "doi", "topics"]) {
      expect(row![cell]).toBe(`'${text}`);
      expect(row![cell]).not.toMatch(startsFormula);
    }
  }); // prettier-ignore

  test("whatever the values hold, cells stay whole, none begins a formula and none is cut at another separator", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(fc.constantFrom("=", "+", "-", "@", '"', ",", ";", "\n", "\r", "\r\n", "\t", "'", "a", " ", "\uFEFF"), { maxLength: 6 }).map((parts) => parts.join("")),
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.record({ title: text, venue: text, name: text }), { maxLength: 4 }), (given) => {
        const pages = given.map(({ title, venue, name }) => makePage({ title, venue, authors: [{ id: "", name }] }));
        const file = csv.file(pages.map(csv.entry));
        const rows = rowsOf(file);
        expect(rows).toHaveLength(given.length);
        rows.forEach((row, at) => {
          for (const cell of Object.values(row)) expect(cell).not.toMatch(startsFormula);
          const { title, venue, name } = given[at]!;
          expect([row["title"], row["venue"], row["authors"]].map(withoutMark)).toEqual([title, venue, name].map(withoutMark)); // prettier-ignore
        });
        // Outside quotation marks stand separators only.
        expect(file.replace(/"(?:[^"]|"")*"/g, "")).toMatch(/^[\uFEFF,\r\n]*$/);
      }),
      { numRuns: runs(500) },
    );
  });
});

function withoutMark(cell = ""): string {
  return cell.replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, "");
}

test("the shelf's table is as safe, its notes included", async () => {
  const paper = readKeptPaper({
    id: "a",
    title: "=1+1",
    authors: ["@SUM(1)"],
    venue: "-1",
    year: "2020",
    identifiers: { arxiv: "1703.05175", title: "forged", doi: "+1" },
    topics: { task: ["=2"], setting: ["b"] },
    note: "=3\n+4",
  })!;
  const format = shelfFormats.find(({ extension }) => extension === "csv")!;
  const [row] = rowsOf(await format.file([paper], (id) => `https://example.org/${id}/`));
  expect(row).toEqual({
    id: "a", title: "'=1+1", authors: "'@SUM(1)", published: "2020", venue: "'-1", arxiv: "1703.05175", doi: "'+1", openreview: "", acl: "", pmid: "",
    topics: "'=2; b", url: "https://example.org/a/", note: "'=3\n+4",
  }); // prettier-ignore
});
