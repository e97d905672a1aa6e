import { describe, expect, test } from "vitest";
import type { SourceRecord } from "../../src/model/source-record.ts";
import { planImport } from "../../src/import/plan.ts";

const satellites =
  "We carry image classifiers over to satellite data, where labels are few and clouds are many, and find that fine-tuning the last layers helps.";
const speech =
  "Recognisers that were trained on read sentences are used in meetings. Without adaptation they lose a third of the words, with transfer a tenth.";
const title = "Transfer of Classifiers to Satellites";

const first: SourceRecord = {
  line: 1,
  title,
  abstract: satellites,
  authors: ["Jane Roe", "Max Poe"],
  published: "2021",
};
const plan = (...records: Partial<SourceRecord>[]) =>
  planImport(records.map((record, index) => ({ ...first, ...record, line: index + 1 })), [], { update: false }); // prettier-ignore

describe("two records are one paper", () => {
  test.each<[string, Partial<SourceRecord>, Partial<SourceRecord>]>([
    ["with the same title and a shared author", {}, { authors: ["Max Poe"] }],
    ["whose names are shortened", {}, { authors: ["J. Roe"] }],
    ["whose names are in another order", {}, { authors: ["Poe M", "Roe J"] }],
    ["whose names have other accents", { authors: ["Jörg Müller"] }, { authors: ["J. Mueller"] }],
    ["of neighbouring years", {}, { published: "2023-05" }],
    ["whose date one of them lacks", {}, { published: undefined }],
    ["with another case and punctuation in the title", {}, { title: "transfer of classifiers, to satellites" }],
    ["without authors, with the same abstract", { authors: undefined }, { authors: undefined }],
    ["a preprint and its publication", { arxiv: "2101.00001" }, { doi: "10.1000/x", published: "2022" }],
    ["a preprint with a DOI and its publication", { doi: "10.1101/2021.01.01" }, { doi: "10.1000/x" }],
    ["with the same DOI and a changed title", { doi: "10.1000/x" }, { doi: "10.1000/X", title: "Classifiers for Satellites" }],
    ["with almost the same title and the same abstract", { arxiv: "2101.00001" }, { title: `${title} and Drones` }],
    ["the facts of a bibliography and the text of a listing", { authors: undefined }, { abstract: undefined }],
  ])("%s", (_, one, two) => {
    const { write, duplicates, apart } = plan(one, two);
    expect([write.size, duplicates.length, apart.length]).toEqual([1, 1, 0]);
  }); // prettier-ignore
});

describe("two records of the same title are kept apart and asked about", () => {
  test.each<[string, Partial<SourceRecord>, Partial<SourceRecord>, RegExp]>([
    ["no shared author", {}, { authors: ["Ann Other"] }, /no author of one/],
    ["a namesake with another given name", {}, { authors: ["John Roe"] }, /no author of one/],
    ["years far apart", {}, { published: "2015" }, /6 years/],
    ["another text", {}, { abstract: speech }, /abstracts have little in common/],
    ["DOIs of two publications", { doi: "10.1000/x" }, { doi: "10.1000/y" }, /its own DOI/],
    ["two arXiv ids", { arxiv: "2101.00001" }, { arxiv: "2102.00002" }, /its own arXiv id/],
    ["two PubMed numbers", { pmid: "31" }, { pmid: "32" }, /its own PubMed number/],
    ["no authors, and another text", { authors: undefined }, { authors: undefined, abstract: speech }, /no authors/],
    ["authors on one side only, and another text", {}, { authors: undefined, abstract: speech }, /no authors/],
    ["a title that many have", { title: "Editorial" }, { title: "Editorial", abstract: speech }, /many papers/],
  ])("with %s", (_, one, two, because) => {
    const { write, apart, duplicates } = plan(one, two);
    expect(duplicates).toEqual([]);
    expect(write.size).toBe(2);
    const [id, second] = write.keys();
    expect(apart).toEqual([{ line: 2, id: second, other: id, because: expect.stringMatching(because) }]);
  }); // prettier-ignore

  test("and each is known again", () => {
    const records = [first, { ...first, authors: ["Ann Other"], published: "2015", abstract: speech, line: 2 }];
    const { write } = planImport(records, [], { update: false });
    const existing = Array.from(write, ([id, text]) => ({ id, text }));
    expect(existing.map(({ id }) => id)).toEqual(["transfer-of-classifiers-to-satellites", "transfer-of-classifiers-to-satellites-2"]);
    const { outcomes } = planImport(records.toReversed(), existing, { update: false });
    expect(outcomes.map(({ id, outcome }) => [id, outcome])).toEqual(existing.map(({ id }) => [id, "unchanged"]).reverse());
  }); // prettier-ignore
});

describe("other titles", () => {
  test.each([
    ["Transfer in Practice: Part I", "Transfer in Practice: Part II"],
    ["Shared Task 2019", "Shared Task 2020"],
    ["Transfer with GPT-3", "Transfer with GPT-4"],
    ["迁移学习的方法", "深度学习的方法"],
  ])("%s and %s are two papers, even with the same text", (one, two) => {
    expect(plan({ title: one }, { title: two }).write.size).toBe(2);
  });
});

describe("one identifier on two papers", () => {
  test("stays with the first, and the second is written without it and asked about", () => {
    const { write, warnings, apart } = plan({ doi: "10.1000/x" }, { doi: "10.1000/x", title: "Meetings and Words", abstract: speech });
    expect([...write.values()].map((text) => /^doi: /m.test(text))).toEqual([true, false]);
    expect(warnings).toMatchObject([{ id: "meetings-and-words", line: 2, warning: { field: "doi", lost: true } }]);
    expect(apart).toMatchObject([{ id: "meetings-and-words", because: "their titles are of different papers" }]);
  }); // prettier-ignore

  test("is not passed on by a record that names two papers", () => {
    const { write } = plan({}, { title: "Meetings and Words", abstract: speech, doi: "10.1000/x" }, { doi: "10.1000/x" });
    expect([...write.values()].filter((text) => text.includes("10.1000/x"))).toHaveLength(1);
    expect(write.get("transfer-of-classifiers-to-satellites")).not.toContain("10.1000/x");
  }); // prettier-ignore

  test("that content has on another paper is left out, too", () => {
    const text = `---\ntitle: Meetings and Words\ndoi: 10.1000/x\n---\n\n${speech}\n`;
    const { write, warnings } = planImport([{ ...first, doi: "10.1000/x" }], [{ id: "a", text }], { update: true });
    expect([...write.values()].join("")).not.toContain("10.1000/x");
    expect(warnings).toMatchObject([{ warning: { message: "“10.1000/x” is left out, because it belongs to a" } }]);
  });
});

describe("of merged records", () => {
  const merged = (one: Partial<SourceRecord>, two: Partial<SourceRecord>) => {
    const { write, duplicates } = plan(one, two);
    return { text: [...write.values()].join(""), left: duplicates[0]?.left };
  };

  test.each<[string, Partial<SourceRecord>, Partial<SourceRecord>, string, string[]]>([
    ["the first one's value stays, and the other is named", { venue: "ICML 2021" }, { venue: "PMLR" }, "venue: ICML 2021", ["venue “PMLR”"]],
    ["the more exact date of the year is taken", {}, { published: "2021-03-15" }, "published: 2021-03-15", []],
    ["a date of another year is not", {}, { published: "2022-03" }, 'published: "2021"', ["published “2022-03”"]],
    ["fuller names are taken", { authors: ["J. Roe", "M. Poe"] }, {}, "authors: [ Jane Roe, Max Poe ]", []],
    ["other names are not", { authors: ["Jane Roe"] }, {}, "authors: [ Jane Roe ]", ["authors “Jane Roe, Max Poe”"]],
    ["the DOI of the publication is taken", { doi: "10.1101/2021.01" }, { doi: "10.1000/x" }, "doi: 10.1000/x", []],
    ["the whole abstract is taken", { abstract: `${satellites.slice(0, 120)}…` }, {}, satellites, []],
  ])("%s", (_, one, two, written, left) => {
    const result = merged(one, two);
    expect(result.text).toContain(written);
    expect(result.left).toEqual(left);
  }); // prettier-ignore
});
