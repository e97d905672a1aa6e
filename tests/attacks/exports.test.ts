import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { XMLValidator } from "fast-xml-parser";
import fc from "fast-check";
import { parseAtomFeed } from "feedsmith";
import { remark } from "remark";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { githubReport, jsonReport, textReport } from "../../scripts/report/problems.ts";
import { collapseWhitespace } from "../../src/lib/collapse-whitespace.ts";
import type { Problem } from "../../src/model/problem.ts";
import { readKeptPaper } from "../../src/browser/shelf/shelf.ts";
import { atomFeed } from "../../src/site/exports/atom.ts";
import { citationFormats } from "../../src/site/exports/citations.ts";
import { heading, linkTo, list, paragraph, words } from "../../src/site/exports/markdown.ts";
import { plainText } from "../../src/content/plain-text.ts";
import { hostileText } from "../support/hostile-text.ts";
import { makePage } from "../support/page.ts";
import { runs } from "../support/runs.ts";

/** A line as content gives it: one line of characters that text can have. */
const line = hostileText({ maxLength: 6 })
  .map((text) => collapseWhitespace(text.toWellFormed()))
  .filter((text) => text !== "");

const page = (id: string, title: string, name: string) =>
  makePage({ id, title, authors: [{ id: "", name }], venue: `${name} 2020`, published: "2020-01-02" });
const entry = (extension: string) => citationFormats.find((format) => format.extension === extension)!.entry;
const titlesIn = (text: string, forceType: string) =>
  (new Cite(text, { forceType }).data as { title?: string }[]).map(({ title = "" }) => title);
const letters = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");

describe("an entry holds its own title and no other's, whatever it is", () => {
  test("in BibTeX", () => {
    fc.assert(
      fc.property(line, line, (title, name) => {
        const text = [page("a", title, name), page("b", "After", "Able")].map(entry("bib")).join("\n");
        const [first, second, ...more] = titlesIn(text, "@bibtex/text");
        expect(more).toEqual([]);
        expect(letters(first!)).toBe(letters(title));
        expect(second).toBe("After");
        // Braces are matched for readers that count them even behind a backslash.
        expect(text.split("{").length).toBe(text.split("}").length);
      }),
      { numRuns: runs(500) },
    );
  });

  test("in RIS", () => {
    fc.assert(
      fc.property(line, line, (title, name) => {
        const text = [page("a", title, name), page("b", "After", "Able")].map(entry("ris")).join("\n");
        expect(text.match(/^ER {2}- /gm)).toHaveLength(2);
        for (const one of text.trimEnd().split("\n")) expect(one).toMatch(/^(?:[A-Z][A-Z\d] {2}-(?: |$)|$)/);
        expect(text.match(/^TI {2}- .*$/gm)).toEqual([`TI  - ${title}`, "TI  - After"]);
        expect(titlesIn(text, "@ris/file").slice(1)).toEqual(["After"]);
      }),
      { numRuns: runs(500) },
    );
  });

  test("in CSL-JSON", () => {
    fc.assert(
      fc.property(line, line, (title, name) => {
        expect(JSON.parse(entry("csl.json")(page("a", title, name)))).toMatchObject({ id: "a", title });
      }),
      { numRuns: runs(300) },
    );
  });

  test("in Atom", () => {
    // oxlint-disable-next-line no-control-regex
    const sayable = (text: string) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
    fc.assert(
      fc.property(line, line, (title, name) => {
        const xml = atomFeed({ title: `Of ${title}`, path: "/", papers: [page("a", title, name), page("b", "After", "A")] });
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(xml).toBe(sayable(xml));
        const { entries = [] } = parseAtomFeed(xml);
        expect(entries).toHaveLength(2);
        const shown = entries.map((one) => (typeof one.title === "string" ? one.title : one.title?.value) ?? "");
        const html = shown.map((one) => one.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"));
        expect(html.map(collapseWhitespace)).toEqual([collapseWhitespace(sayable(title)), "After"]);
      }),
      { numRuns: runs(300) },
    ); // prettier-ignore
  });
});

describe("words are words in Markdown, whatever they are", () => {
  const read = (markdown: string) => remark().parse(markdown);

  test("in headings, paragraphs, lists and links", () => {
    fc.assert(
      fc.property(line, line, (first, second) => {
        // A character that Markdown replaces.
        const [a, b] = [first, second].map((text) => text.replaceAll("\u0000", "x")) as [string, string];
        const markdown = [
          heading(2, [words(a)]),
          paragraph([words(b)]),
          list([[linkTo(a, "https://example.org/"), words(`: ${b}`)], { line: [words(a)], quote: `x\n${b}\nx` }]),
        ].join("\n\n");
        const { children } = read(markdown);
        expect(children.map(({ type }) => type)).toEqual(["heading", "paragraph", "list"]);
        expect(children.map((node) => plainText(node))).toEqual(
          [a, b, `${a}: ${b} ${a} x ${b} x`].map(collapseWhitespace),
        );
        const urls: string[] = [];
        visit(read(markdown), (node) => {
          if ("url" in node) urls.push(String(node.url));
          expect(["html", "code", "image", "definition", "thematicBreak"]).not.toContain(node.type);
        });
        expect(urls).toEqual(["https://example.org/"]);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe("reports", () => {
  const any = hostileText({ lines: true, maxLength: 5 });
  const problem = fc.record({
    file: any,
    line: fc.nat(),
    column: fc.nat(),
    rule: fc.constant("a-rule"),
    message: any,
    fix: any,
    severity: fc.constantFrom("error", "question"),
  }) as fc.Arbitrary<Problem>;

  test("have the lines of their problems and no command, whatever these say", () => {
    fc.assert(
      fc.property(fc.array(problem, { maxLength: 4 }), (problems) => {
        const text = textReport(problems).split("\n");
        expect(text.slice(0, problems.length * 2).filter((one) => /:\d+:\d+ a-rule /.test(one))).toHaveLength(problems.length); // prettier-ignore
        expect(text.filter((one) => /^\s*::/.test(one) || one.includes("##["))).toEqual([]);
        expect(text.join("")).not.toMatch(/\p{Cc}/u);
        const github = githubReport(problems).split(/\r\n?|\n/);
        expect(github).toHaveLength(problems.length + 1);
        for (const one of github) expect(one).toMatch(/^::(?:error|notice) [^:]*::/);
        expect(jsonReport(problems)).not.toContain("##[");
        expect(JSON.parse(jsonReport(problems))).toEqual(problems);
      }),
      { numRuns: runs(500) },
    );
  });
});

test("a shelf that is any JSON is read as a paper or as nothing", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("id", "title", "authors", "topics", "citations", "note", "identifiers", "year", "__proto__"), fc.jsonValue()), (data) => {
      const paper = readKeptPaper(JSON.parse(JSON.stringify(data)));
      if (paper === undefined) return;
      expect(paper.id).toMatch(/^[a-z0-9-]{1,120}$/);
      for (const text of [paper.title, paper.year, paper.venue, paper.note, ...paper.authors, ...Object.values(paper.citations), ...Object.values(paper.topics).flat()]) expect(typeof text).toBe("string");
    }),
    { numRuns: runs(300) },
  ); // prettier-ignore
});
