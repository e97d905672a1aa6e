import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixContent } from "../../src/content/checks/fix.ts";
import { checkContent } from "../../src/content/checks/run.ts";
import { toKnownPaper } from "../../src/site/data/known-papers.ts";
import { writeTaxonomy } from "../../src/site/data/taxonomy.ts";
import { parsePaper } from "../../src/content/paper.ts";
import { markdownAlternate } from "../../src/site/exports/markdown-alternate.ts";
import { judgeDraft, readTaxonomy } from "../../src/suggest/judge-draft.ts";
import { knownPaperFile, likelySame } from "../../src/suggest/likely-same.ts";
import { abstractInMarkdownAlternate } from "../../src/suggest/read-markdown-alternate.ts";
import { fixtureAtlas, fixtureFiles } from "../support/atlas.ts";
import { makePage } from "../support/page.ts";
import { runs } from "../support/runs.ts";
import { paperText } from "../support/scratch.ts";

const files = fixtureFiles();
const { parsed } = checkContent(files);
const taxonomy = readTaxonomy(writeTaxonomy(parsed));
const known = parsed.papers.map((paper) =>
  toKnownPaper(makePage({ ...paper, titleMarkup: paper.title, abstractMarkup: paper.abstract } as never)),
);
const original = parsed.papers.find(({ id }) => id === "frognet-hearing-frogs-in-noisy-wetlands")!;
const today = "2026-01-01";
const options = { others: [], today, base: "/atlas/" };

test("the taxonomy comes back from its files as it was", () => {
  const { topics, terms, facets } = taxonomy.parsed.content;
  const plain = (list: object[]) => list.map((one) => ({ ...one, explanationLine: 0 }));
  expect(plain(topics)).toEqual(plain(parsed.topics));
  expect(terms).toEqual(parsed.terms);
  expect(facets).toEqual(parsed.facets);
});

describe("judgeDraft", () => {
  test("repairs and says of a new paper what the check does beside the whole content", () => {
    const text = paperText(
      'title: A title.\nautors: [A]\ntopics: { add: [acoustic-monitring] }\nlinks: { code: "https://githud.com/x" }',
      "We propose a neural classifier for drone pictures of bogs, with little training data <b>here</b>.",
    );
    const draft = { file: "content/abstracts/a-title.md", text };
    const only = (file: string) => file === draft.file;
    const repaired = fixContent([...files, draft], { only, today });
    expect(judgeDraft(draft, taxonomy, options)).toMatchObject({
      text: repaired.files.find(({ file }) => only(file))!.text,
      problems: repaired.problems,
    });
    expect(repaired.problems.length).toBeGreaterThan(1);
  });

  test("files a paper as the build does, says why, and shows its page", () => {
    const file = "content/abstracts/new.md";
    const draft = { file, text: readFileSync(`${fixtureAtlas}/abstracts/${original.id}.md`, "utf8") };
    const { problems, reckoning, preview } = judgeDraft(draft, taxonomy, options);
    expect(problems).toEqual([]);
    const filed = reckoning!.topics.filter((topic) => topic.filed);
    expect(filed.map(({ topic }) => topic.id)).toContain("acoustic-monitoring");
    expect(filed.every(({ reasons }) => reasons.length > 0)).toBe(true);
    expect(preview).toContain("data-abstract");
    expect(preview).toContain('href="/atlas/topics/acoustic-monitoring/"');
  });

  test("shows no page of a file that cannot be read", () => {
    expect(judgeDraft({ file: "a.md", text: "---js\nalert(1)\n---\nx" }, taxonomy, options)).toMatchObject({
      problems: [{ rule: "front-matter", line: 1 }],
    });
  });
});

describe("papers that are there already", () => {
  const reworded = original.abstract.replace("We propose", "Here we propose");
  const draft = (
    front: string,
    body = "Other words altogether, in a text that is not like any other one that is here.",
  ) => parsePaper({ file: "content/abstracts/x.md", text: paperText(front, body) });

  const recordOf = ({ front, body }: ReturnType<typeof draft>) => ({ title: front.title, arxiv: front.arxiv, abstract: body }); // prettier-ignore

  test.each([
    ["the same identifier", draft(`title: X\narxiv: "${original.arxiv}"`)],
    ["the same title in other letters", draft("title: Frognet - hearing FROGS in noisy wetlands")],
    ["almost the same text", draft("title: X", reworded)],
  ])("are found by %s, and the check names them", (_, paper) => {
    const found = likelySame(recordOf(paper), known);
    expect(found.map(({ id }) => id)).toEqual([original.id]);
    const others = found.map((one) => knownPaperFile(one, original.abstract));
    const rules = judgeDraft(paper, taxonomy, { ...options, others }).problems.map(({ rule }) => rule);
    expect(rules.some((rule) => /^(?:near-)?duplicate/.test(rule))).toBe(true);
  });

  test("are none for a paper of its own", () => {
    expect(likelySame(recordOf(draft("title: X")), known)).toEqual([]);
  });

  test("are as like by their kept numbers as by their texts, for all papers", () => {
    for (const paper of parsed.papers) {
      const file = parsePaper({ file: "x.md", text: paperText(`title: X ${paper.id}`, paper.abstract) });
      expect(likelySame(recordOf(file), known).map(({ id }) => id)).toContain(paper.id);
    }
  });
});

test("the abstract is read back from a page's Markdown alternate, whatever it holds", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("\n\n## Links\n\n", "## Abstract", "\n\n- x", "# t"))), (parts) => {
      const abstractMarkup = parts.join("").trim();
      fc.pre(abstractMarkup !== "");
      expect(abstractInMarkdownAlternate(markdownAlternate(makePage({ abstractMarkup })))).toBe(abstractMarkup);
    }),
    { numRuns: runs(100) },
  ); // prettier-ignore
  expect(abstractInMarkdownAlternate("<html>")).toBe("");
});
