import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { listing } from "../../../src/import/formats/listing.ts";

const text = readFileSync("tests/fixtures/listings/scraped-page.txt", "utf8");
const [one, two, ...body] = text.split(/\r?\n/).filter((line) => line !== "");
const header = [one!, two!];
const papers = Array.from({ length: 119 }, (_, index) => ({
  title: body[2 * index]!.replace(/^Subscribe/, ""),
  abstract: body[2 * index + 1]!,
}));

/** Which papers come out whole, how many come out at all, and how many lines were refused. */
function read(lines: string[]) {
  const { records, refused } = listing.parse(lines.join("\n"));
  const known = new Map(papers.map((paper) => [paper.title, paper.abstract]));
  const whole = records.filter((record) => known.get(record.title!) === record.abstract).length;
  return { records: records.length, whole, refused: refused.length };
}

const flat = (lay: (paper: { title: string; abstract: string }, index: number) => string[]) => [
  ...header,
  ...papers.flatMap(lay),
];

function wrap(abstract: string, width: number): string[] {
  return abstract.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

/** Breaks a text at every so many words, beginning elsewhere in each. */
function breakUp(abstract: string, every: number, offset: number): string[] {
  const words = abstract.split(" ");
  const starts = words.map((_, index) => index).filter((index) => index === 0 || (index + offset) % every === 0);
  return starts.map((start, at) => words.slice(start, starts[at + 1]).join(" "));
}

describe("a real listing, as scraped", () => {
  test("gives 119 papers in their order, nothing refused", () => {
    const { records, refused } = listing.parse(text);
    expect(refused).toEqual([]);
    expect(records.map(({ title, abstract }) => ({ title, abstract }))).toEqual(papers);
    expect(records.map(({ position }) => position)).toEqual(papers.map((_, index) => index + 1));
    expect(records.map(({ line }) => line)).toEqual(papers.map((_, index) => 3 + 2 * index));
  });

  test("says that a button was glued to the first title", () => {
    expect(listing.parse(text).records[0]!.repairs).toEqual([
      "title: “Subscribe”, a button of the page, was glued to its start",
    ]);
  });

  test.each([
    ["CRLF", flat(({ title, abstract }) => [title, abstract]).map((line) => `${line}\r`)],
    ["a byte-order mark", [`\uFEFF${header[0]!}`, ...flat(({ title, abstract }) => [title, abstract]).slice(1)]],
    ["blank lines between papers", flat(({ title, abstract }) => [title, abstract, ""])],
    ["blank lines everywhere", flat(({ title, abstract }) => ["", title, "  ", abstract, "\t"])],
    ["no header", flat(({ title, abstract }) => [title, abstract]).slice(2)],
    [
      "a longer header",
      [
        "Subscribe to our newsletter",
        "Log in",
        "Trending papers!",
        ...flat(({ title, abstract }) => [title, abstract]),
      ],
    ],
    ["space around lines", flat(({ title, abstract }) => [`  ${title} `, `\t${abstract}  `])],
  ])("is read the same with %s", (_, lines) => {
    expect(read(lines)).toEqual({ records: 119, whole: 119, refused: 0 });
  });

  test.each([100, 120, 160, 200, 240])("is read the same with abstracts wrapped at %i columns", (width) => {
    expect(read(flat(({ title, abstract }) => [title, ...wrap(abstract, width)]))).toEqual({
      records: 119,
      whole: 119,
      refused: 0,
    });
  });

  // Narrow lines leave little to go by: some titles cannot be told from a line of the text.
  test.each([
    [60, 110],
    [72, 114],
    [80, 115],
  ])("is read almost the same with abstracts wrapped at %i columns", (width, least) => {
    // prettier-ignore
    expect(read(flat(({ title, abstract }) => [title, ...wrap(abstract, width)])).whole).toBeGreaterThanOrEqual(least);
  });

  test.each([30, 60, 90])("is read almost the same with abstracts broken every %i words", (every) => {
    expect(
      read(flat(({ title, abstract }, index) => [title, ...breakUp(abstract, every, index)])).whole,
    ).toBeGreaterThanOrEqual(112);
  });

  test("one broken abstract harms no other", () => {
    for (const broken of papers.keys()) {
      const { records, whole } = read(
        flat(({ title, abstract }, index) =>
          index === broken ? [title, ...breakUp(abstract, 37, 5)] : [title, abstract],
        ),
      );
      expect(records).toBe(119);
      expect(whole).toBeGreaterThanOrEqual(118);
    }
  });
});

describe("what is missing is refused with its line and shifts nothing", () => {
  test("any one abstract", () => {
    for (const missing of papers.keys()) {
      const { records, refused } = listing.parse(
        flat(({ title, abstract }, index) => (index === missing ? [title] : [title, abstract])).join("\n"),
      );
      expect(records.map(({ title, abstract }) => ({ title, abstract }))).toEqual(
        papers.filter((_, index) => index !== missing),
      );
      expect(refused).toEqual([
        { line: 3 + 2 * missing, title: papers[missing]!.title, reason: "a title without an abstract" },
      ]);
    }
  });

  // After an abstract that has no end either, nobody can tell.
  test("any one title", () => {
    for (const missing of papers.keys()) {
      if (missing > 0 && !/(?:[.!?]|\.\w+\/\S+)$/.test(papers[missing - 1]!.abstract)) continue;
      const { records, refused } = listing.parse(
        flat(({ title, abstract }, index) => (index === missing ? [abstract] : [title, abstract])).join("\n"),
      );
      expect(records.map(({ title, abstract }) => ({ title, abstract }))).toEqual(
        papers.filter((_, index) => index !== missing),
      );
      expect(refused).toMatchObject([{ line: 3 + 2 * missing, reason: "an abstract without a title" }]);
    }
  });

  test("several of both", () => {
    const lines = flat(({ title, abstract }, index) =>
      index % 10 === 3 ? [title] : index % 10 === 7 ? [abstract] : [title, abstract],
    );
    expect(read(lines)).toEqual({ records: 95, whole: 95, refused: 24 });
  });
});

describe("short listings", () => {
  const abstract =
    "We study how a model that was trained on one task can be used for another. It needs fewer labels on all data sets.";

  test.each([
    ["one paper", `A Title\n${abstract}`, [["A Title", abstract]]],
    [
      "a title broken over lines",
      `Learning to Learn without\nlabels\n${abstract}`,
      [["Learning to Learn without labels", abstract]],
    ],
    ["an abstract of one sentence", "A Title\nWe study how a model that was trained on one task can be used for another task.\nAnother Title\nWe do the same again for three other data sets that are much larger than before.", [["A Title", "We study how a model that was trained on one task can be used for another task."], ["Another Title", "We do the same again for three other data sets that are much larger than before."]]], // prettier-ignore
    [
      "a title that asks",
      `What to Pre-Train on? Efficient Task Selection\n${abstract}`,
      [["What to Pre-Train on? Efficient Task Selection", abstract]],
    ],
    ["nothing", "\n \n", []],
  ])("%s", (_, lines, wanted) => {
    expect(listing.parse(lines).records.map((record) => [record.title, record.abstract])).toEqual(wanted);
  });
});

test("takes time linear in the text", () => {
  const { records } = listing.parse(Array.from({ length: 84 }, () => body.join("\n")).join("\n"));
  expect(records).toHaveLength(84 * 119);
});
