import { stringify } from "csv-stringify/sync";
import { XMLBuilder } from "fast-xml-parser";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collapseWhitespace } from "../../src/lib/collapse-whitespace.ts";
import type { PaperPage } from "../../src/model/page.ts";
import { buildPages } from "../../src/site/data/build-pages.ts";
import { unicodeForm } from "../../src/import/repair/characters.ts";
import { splitMarkup, wordsOf } from "../../src/import/escape-markdown.ts";
import { planImport } from "../../src/import/plan.ts";
import { readPageFile } from "../../src/site/markup/mdx.ts";
import { detectFormat } from "../../src/import/formats/index.ts";
import { listing } from "../../src/import/formats/listing.ts";
import { parsePaper } from "../../src/content/files.ts";
import { escapeTex } from "../../src/site/exports/bibtex.ts";
import { toRis } from "../../src/site/exports/ris.ts";
import { renderPaper } from "../../src/site/render-paper.ts";
import { find, readText } from "../support/html.ts";
import { hostileText } from "../support/hostile-text.ts";
import { makePage } from "../support/page.ts";
import { runs } from "../support/runs.ts";

interface Given {
  title: string;
  abstract: string;
}

/** How a proper program writes a paper in each format. */
const writers: Record<string, (paper: Given) => string> = {
  bibtex: ({ title, abstract }) => `@article{a,\n\ttitle = {${inTex(title)}},\n\tabstract = {${inTex(abstract)}},\n}\n`,
  ris: ({ title, abstract }) => toRis(makePage({ title })).replace("ER  - ", () => `AB  - ${abstract}\nER  - `),
  json: (paper) => JSON.stringify([paper]),
  "json-lines": (paper) => `${JSON.stringify(paper)}\n${JSON.stringify({ title: "Another", abstract: "Words." })}\n`,
  csv: (paper) => stringify([paper], { header: true, columns: ["title", "abstract"], record_delimiter: "windows" }),
  "arxiv-atom": ({ title, abstract }) =>
    new XMLBuilder({ ignoreAttributes: false }).build({ "?xml": { "@_version": "1.0" }, feed: { entry: { id: "a", title, summary: abstract } } }), // prettier-ignore
  listing: ({ title, abstract }) => `${title}\n${abstract}\n`,
};

/** Formulas are TeX already. */
function inTex(text: string): string {
  return splitMarkup(text)
    .map((stretch) => (stretch.markup ? stretch.text : escapeTex(stretch.reads)))
    .join("");
}

/** What a page shows of a paper that came out of a source, or that nothing came out. */
function shownOf(source: string, format: string): { title: string; abstract: string; repaired: boolean } | undefined {
  // A listing has no marks of its own: with words of other formats in its only paper it is refused.
  const detected = format === "listing" ? listing : detectFormat(source);
  expect(detected.id).toBe(format);
  const { records } = detected.parse(source);
  const plan = planImport(records, [], { update: false });
  const [id] = plan.write.keys();
  if (id === undefined || (format === "json-lines" && id === "another")) return undefined;
  const { value, problems } = parsePaper({ file: `content/abstracts/${id}.md`, text: plan.write.get(id)! });
  expect(problems).toEqual([]);
  const files = buildPages({ papers: [value!], topics: [], facets: [], terms: [] });
  const { data, body } = readPageFile(files.get(`papers/${id}.mdx`)!);
  const html = renderPaper(data as PaperPage, body, [], "/");
  return {
    title: readText(find(html, ({ tagName }) => tagName === "h1")!),
    abstract: readText(find(html, ({ properties }) => "dataAbstract" in properties)!),
    repaired: plan.repaired.some((entry) => entry.id === id),
  };
}

/** Letters in their usual form; half of a pair is no letter, and a null character none that Markdown can say. */
function usual(text: string): string {
  return collapseWhitespace(text.toWellFormed()).normalize("NFKC").replaceAll("\u0000", "\uFFFD");
}

/** The words of a text as a source writes them: formulas by their TeX, `\$` for the sign. */
function read(text: string): string {
  const plain = unicodeForm(collapseWhitespace(text.toWellFormed()), { where: "title", companion: "" }).text;
  return usual(wordsOf(plain));
}

/** Pairs of tags, which CSL, RIS and what Citation.js makes of BibTeX have for markup. */
const markup = /<(i|b|sub|sup|span|sc|p|jats:[\w-]+)(?:\s[^<>]*)?>.*<\/\1>/;

const sentence = "We study how a model that was trained on one task can be used for another";

describe("the same words come out on the page, or a recorded repair, or a rejection", () => {
  test.each(Object.keys(writers))("from %s", (format) => {
    const title = hostileText({ maxLength: 6 }).map((text) => `A Made Title ${text}`);
    const abstract = hostileText({ maxLength: 14 }).map((text) => `${sentence} ${text} and show that it needs fewer labels. It is so.`); // prettier-ignore
    let shown = 0;
    fc.assert(
      fc.property(title, abstract, (title, abstract) => {
        fc.pre(!markup.test(title) && !markup.test(abstract));
        const found = shownOf(writers[format]!({ title, abstract }), format);
        if (found === undefined) return;
        shown++;
        if (found.repaired) return;
        expect(usual(found.title)).toBe(read(title));
        expect(usual(found.abstract)).toBe(read(abstract));
      }),
      { numRuns: runs(150) },
    );
    // Found by a long run. A formula ends at its sign, whatever follows.
    const { title: odd } = shownOf(writers[format]!({ title: "A Made Title $x^2$\u{1D7CE}", abstract: `${sentence}.` }), format)!; // prettier-ignore
    expect(usual(odd)).toBe("A Made Title x^20");
    // Most of what is made has to come out at all, or this would prove nothing.
    expect(shown).toBeGreaterThan(runs(150) / 4);
  });
});
