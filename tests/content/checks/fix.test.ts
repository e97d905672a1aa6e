import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixtureFiles } from "../../support/atlas.ts";
import { fixContent } from "../../../src/content/checks/fix.ts";
import { readContent } from "../../../scripts/io/read-content.ts";
import { checkContent } from "../../../src/content/checks/run.ts";
import { paperText, validAbstract } from "../../support/scratch.ts";
import { runs } from "../../support/runs.ts";

const topic = {
  file: "content/topics/named-entity-recognition.md",
  text: "---\nlabel: Named-entity recognition\nfacet: task\naliases: [NER]\nfiles: What names.\n---\n\nIt is explained. And it is told apart.\n",
};
const facets = { file: "content/facets.yaml", text: "facets:\n  - id: task\n    label: Task\n    question: What?\n" };

/** The front matter after `--fix`, and the rules that still find something. */
function fix(frontMatter: string) {
  const file = "content/abstracts/a-paper.md";
  const text = paperText(frontMatter);
  const { files, problems } = fixContent([{ file, text }, topic, facets], {});
  const after = files[0]!.text.replace(/\n---\n\n[\s\S]*$/, "").replace(/^---\n/, "");
  return { after, left: problems.filter(({ severity }) => severity === "error").map(({ rule }) => rule) };
}

const certain: [before: string, after: string][] = [
    // Signs that mean something to YAML.
    ["title: A: B", 'title: "A: B"'],
    ["title: [Draft] A", 'title: "[Draft] A"'],
    ["title: *A* b", 'title: "*A* b"'],
    ['title: "A" or B', 'title: "\\"A\\" or B"'],
    ["title: @A", 'title: "@A"'],
    ["title: A\nvenue: B: C", 'title: A\nvenue: "B: C"'],
    ["title: A\nlinks:\n\tcode: https://a.org\n\tdata: https://b.org", "title: A\nlinks:\n  code: https://a.org\n  data: https://b.org"],
    ["title: A\nauthors:\n\t- A. Able\n\t- B. Baker", "title: A\nauthors:\n  - A. Able\n  - B. Baker"],
    // Kinds of values.
    ["title: 1984", 'title: "1984"'],
    ["title: true", 'title: "true"'],
    ["title: A\narxiv: 1703.05170", 'title: A\narxiv: "1703.05170"'],
    ["title: A\nauthors: Anna Able", "title: A\nauthors: [Anna Able]"],
    ["title: A\nformerly: old-id", "title: A\nformerly: [old-id]"],
    ["title: A\npublished: 2017/3/5", "title: A\npublished: 2017-03-05"],
    ["title: A\npublished: 5 March 2017 # seen", "title: A\npublished: 2017-03-05 # seen"],
    ["title: A\nlinks: { code: github.com/a/b }", "title: A\nlinks: { code: https://github.com/a/b }"],
    // Keys.
    ["titel: A", "title: A"],
    ["Title: A", "title: A"],
    ["title: A\nautors: [B]", "title: A\nauthors: [B]"],
    ["title: A\n'Arxiv': arXiv:1703.05175v2", 'title: A\narxiv: "1703.05175"'],
    ["title: A\nopen_review: LVDRJE4xQ2", "title: A\nopenreview: LVDRJE4xQ2"],
    ["title: A\nsources: { venu: https://a.org }", "title: A\nsources: { venue: https://a.org }"],
    ["title: A\nlinks:\n  Code: https://a.org", "title: A\nlinks:\n  code: https://a.org"],
    // Identifiers, titles and topics.
    ["title: A\ndoi: https://doi.org/10.1000/xyz.", "title: A\ndoi: 10.1000/xyz"],
    ["title: A  title.", "title: A title"],
    ["title: Bacillus sp.", "title: Bacillus sp."],
    ["title: A\ntopics: { add: [NER], why: x }", "title: A\ntopics: { add: [named-entity-recognition], why: x }"],
    ['title: A\ntopics: { add: ["Named entity recognition"], why: x }', "title: A\ntopics: { add: [named-entity-recognition], why: x }"],
    ["title: A\nlinks: { code: www.a.org }", "title: A\nlinks: { code: https://www.a.org }"],
    ["title: A\ntopics: { drop: [named-entity-recogniton], why: x }", "title: A\ntopics: { drop: [named-entity-recognition], why: x }"],
]; // prettier-ignore

describe("--fix repairs", () => {
  test("what is certain", () => {
    const wanted = certain.map(([before, after]) => ({ before, after, left: [] }));
    expect(certain.map(([before]) => ({ before, ...fix(before) }))).toEqual(wanted);
  });

  test("one of two names of topics, and says what the other may be", () => {
    const { after, left } = fix("title: A\ntopics: { add: [NER, quantum], why: x }");
    expect(after).toBe("title: A\ntopics: { add: [named-entity-recognition, quantum], why: x }");
    expect(left).toEqual(["known-topic"]);
  });

  test("blanks before the front matter", () => {
    const file = "content/abstracts/a-paper.md";
    const { files } = fixContent([{ file, text: `\uFEFF\n \n${paperText("title: A")}` }], {});
    expect(files[0]!.text).toBe(`\uFEFF${paperText("title: A")}`);
  });
});

const doubtful: [what: string, text: string, rule: string][] = [
    ["a comment or a title", "title: #1 in all", "front-matter"],
    ["text or a comment", "title: A: B # c", "front-matter"],
    ["quotes that belong to YAML or to the title", "title: 'It's A: B'", "front-matter"],
    ["a title of several lines", "title: A: B\n  C", "front-matter"],
    ["a tag", "title: !!js/function A", "front-matter"],
    ["a list that was meant as a title, or not", "title: [A, B]", "front-matter"],
    ["several names in one text", "title: A\nauthors: Anna Able and Bob Baker", "front-matter"],
    ["a name turned round", "title: A\nauthors: Able, Anna", "front-matter"],
    ["a number where no number can be", "title: A\nauthors: [1]", "front-matter"],
    ["a date with two meanings", "title: A\npublished: 3/5/2017", "front-matter"],
    ["an address on an unknown host", "title: A\nlinks: { code: example.org/a }", "front-matter"],
    ["a key whose place is taken", "title: A\nauthors: [B]\nautors: [C]", "unknown-key"],
    ["two keys for one place", "title: A\nautors: [B]\nauthor: [C]", "unknown-key"],
    ["a key with a value of another kind", "title: A\nlink: https://a.org", "unknown-key"],
    ["a key two slips away", "title: A\nautor: [B]", "unknown-key"],
    ["a key of other formats", "title: A\nyear: 2017", "unknown-key"],
    ["a key twice", "title: A\ntitle: A", "front-matter"],
    ["a topic two slips away", "title: A\ntopics: { add: [named-entty-recogniton], why: x }", "known-topic"],
]; // prettier-ignore

test("--fix leaves to a person what may mean another thing", () => {
  const wrong = doubtful.filter(([, text, rule]) => {
    const { after, left } = fix(text);
    return after !== text || !left.includes(rule);
  });
  expect(wrong).toEqual([]);
});

const valid = fixtureFiles().flatMap(({ file, text }) => (file.includes("/abstracts/") ? [text] : []));

/** Slips that people make, on papers that are right. */
const slips: Record<string, (text: string, at: number) => string> = {
  "a key with two letters swapped": (text) => text.replace(/^venue:/m, "vneue:"),
  "a key without its last letter": (text) => text.replace(/^(?!publishe)(\w{5,})\w:(?= [^{[\n]| \[)/im, "$1:"),
  "a key in capitals": (text) => text.replace(/^(title|authors|arxiv|doi|published|venue):/gm, (key) => key.toUpperCase()), // prettier-ignore
  "a version and a prefix": (text) => text.replace(/^arxiv: "(.*)"$/m, "arxiv: arXiv:$1v3"),
  "an address as identifier": (text) => text.replace(/^arxiv: "(.*)"$/m, "arxiv: https://arxiv.org/abs/$1"),
  "a number as identifier": (text) => text.replace(/^arxiv: "(.*)"$/m, "arxiv: $1"),
  "a date with strokes": (text) => text.replace(/^published: (\d{4})-0?(\d+)-0?(\d+)$/m, "published: $1/$2/$3"),
  "a blank too many in the title": (text) => text.replace(/^(title: \w+) /m, "$1  "),
  "an invisible character": (text, at) => text.replace(/\n---\n\n[\s\S]{0,200}/, (start) => `${start.slice(0, 6 + (at % (start.length - 6)))}\u200B${start.slice(6 + (at % (start.length - 6)))}`), // prettier-ignore
  "blanks before the first line": (text) => `\n\n${text}`,
  "words in bold": (text) => text.replace(/\n---\n\n[\s\S]*/, (body) => body.replace(/ (and|the) /, " \\textbf{$1} ")),
  "a ligature": (text) => text.replace(/\n---\n\n[\s\S]*/, (body) => body.replace("fi", "ﬁ")),
};

describe("--fix", () => {
  test("takes back every slip, one or several at once, and touches nothing else", () => {
    const some = fc.uniqueArray(fc.constantFrom(...Object.keys(slips)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...valid), some, fc.nat(), (text, names, at) => {
        const slipped = names.reduce((before, name) => slips[name]!(before, at), text);
        const { files } = fixContent([{ file: "content/abstracts/a-paper.md", text: slipped }], {});
        expect(files[0]!.text, names.join(" and ")).toBe(text);
      }),
      { numRuns: runs(300) },
    );
  });

  test("makes no file of any fixture worse, and is done after one run", () => {
    const errors = (files: Parameters<typeof checkContent>[0]) =>
      checkContent(files).problems.filter(({ severity }) => severity === "error").length;
    for (const name of readdirSync("tests/fixtures/checks")) {
      const { files } = readContent(`tests/fixtures/checks/${name}/content`);
      const once = fixContent(files, {}).files;
      expect(errors(once), name).toBeLessThanOrEqual(errors(files));
      expect(fixContent(once, {}).files, name).toEqual(once);
    }
  });

  test("does not take a file that nobody can read for a better one", () => {
    const text = paperText("title: A\nlinks: { cod: 'https://a.org', Data: x }", validAbstract);
    const { files } = fixContent([{ file: "content/abstracts/a.md", text }], {});
    expect(checkContent(files).problems.every(({ message }) => !message.includes("YAML"))).toBe(true);
  });
});
