import { describe, expect, test } from "vitest";
import { fixContent } from "../../src/content/checks/fix.ts";
import { checkContent } from "../../src/content/checks/run.ts";
import { writeTaxonomy } from "../../src/site/data/for-suggest.ts";
import { parseContent } from "../../src/content/content.ts";
import { checkFile, likelySame, readTaxonomy, validateDraft } from "../../src/suggest/validate.ts";
import { fixtureFiles } from "../support/atlas.ts";
import { paperText } from "../support/scratch.ts";
import { differingPreviews, knownPapers, papersNotFoundAgain } from "../support/suggest.ts";

const files = fixtureFiles();
const { parsed } = checkContent(files);
const { content } = parseContent(files);
const taxonomy = readTaxonomy(writeTaxonomy(parsed));
const known = knownPapers(parsed.papers);
const original = parsed.papers.find(({ id }) => id === "frognet-hearing-frogs-in-noisy-wetlands")!;
const today = "2026-01-01";
const atlas = { taxonomy, today, base: "/atlas/" };

test("the taxonomy comes back from its files as it was", () => {
  const { topics, terms, facets } = taxonomy.parsed.content;
  const plain = (list: object[]) => list.map((one) => ({ ...one, explanationLine: 0 }));
  expect(plain(topics)).toEqual(plain(parsed.topics));
  expect(terms).toEqual(parsed.terms);
  expect(facets).toEqual(parsed.facets);
});

describe("checkFile", () => {
  test("repairs and says of a new paper what the check does beside the whole content", () => {
    const text = paperText(
      'title: A title.\nautors: [A]\ntopics: { add: [acoustic-monitorng] }\nlinks: { code: "https://githud.com/x" }',
      "We propose recorders for acoustic monitoring of mountain lakes <b>here</b>.",
    );
    const draft = { file: "content/abstracts/a-title.md", text };
    const only = (file: string) => file === draft.file;
    const repaired = fixContent([...files, draft], { only, today });
    expect(checkFile(draft, [], atlas)).toMatchObject({
      text: repaired.files.find(({ file }) => only(file))!.text,
      problems: repaired.problems,
    });
    expect(repaired.problems.length).toBeGreaterThan(1);
  });

  test("files a paper as the build does, says why, and shows its page", () => {
    const file = "content/abstracts/new.md";
    const draft = { file, text: files.find((one) => one.file === `content/abstracts/${original.id}.md`)!.text };
    const { problems, trace, preview } = checkFile(draft, [], atlas);
    expect(problems).toEqual([]);
    const filed = trace!.topics.filter((topic) => topic.filed);
    expect(filed.map(({ topic }) => topic.id)).toContain("acoustic-monitoring");
    expect(filed.every(({ reasons }) => reasons.length > 0)).toBe(true);
    expect(preview).toContain("data-abstract");
    expect(preview).toContain('href="/atlas/topics/acoustic-monitoring/"');
  });

  test("shows no page of a file that cannot be read", () => {
    const checked = checkFile({ file: "a.md", text: "---js\nalert(1)\n---\nx" }, [], atlas);
    expect(checked).toMatchObject({ problems: [{ rule: "front-matter", line: 1 }] });
    expect(checked.preview).toBeUndefined();
  });
});

test("the preview is the HTML that the site makes by way of MDX, for every paper", () => {
  expect(differingPreviews(content)).toEqual([]);
});

describe("papers that are there already", () => {
  const reworded = original.abstract.replace("We propose", "Here we propose");
  const other = "Other words altogether, in a text that is not like any other one that is here.";
  const asked: string[] = [];
  const abstractOf = async (id: string) => {
    asked.push(id);
    return original.abstract;
  };

  test.each([
    ["the same identifier", { title: "X", arxiv: original.arxiv!, abstract: other }],
    ["the same title in other letters", { title: "FROGNET: hearing frogs in NOISY wetlands", abstract: other }],
    ["almost the same text", { title: "X", abstract: reworded }],
  ])("are found by %s, and the check names them", async (_, fields) => {
    asked.length = 0;
    const { same, problems } = await validateDraft({ line: 1, ...fields }, { ...atlas, papers: known, abstractOf });
    expect(same).toEqual([{ id: original.id, title: original.title }]);
    expect(asked).toEqual([original.id]);
    expect(problems!.some(({ rule }) => /^(?:near-)?duplicate/.test(rule))).toBe(true);
  });

  test("are no longer named when the contributor has compared them", async () => {
    const draft = { line: 1, title: "X", abstract: reworded, distinct: [original.id] };
    const { same, problems } = await validateDraft(draft, { ...atlas, papers: known, abstractOf });
    expect(same).toEqual([]);
    expect(problems!.map(({ rule }) => rule)).not.toContain("near-duplicate");
  });

  test("are none for a paper of its own", () => {
    expect(likelySame({ title: "X", abstract: other }, known)).toEqual([]);
  });

  test("are found by their kept numbers as by their texts, for every paper", () => {
    expect(papersNotFoundAgain(parsed.papers)).toEqual([]);
  });
});

test("a draft that cannot become a paper says why", async () => {
  const draft = { line: 1, title: "x".repeat(2000), abstract: "Words." };
  const rejected = await validateDraft(draft, { ...atlas, papers: known, abstractOf: async () => "" });
  expect(rejected).toEqual({ same: [], rejection: "a title of 2000 characters, expected at most 1000" });
});
