import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePaper } from "../../src/content/files.ts";
import { fieldAt, makeDraftFile } from "../../src/suggest/draft-file.ts";
import {
  type Draft,
  type FormTexts,
  formTexts,
  isEmpty,
  joinDrafts,
  readTexts,
  toDraft,
  toTexts,
} from "../../src/suggest/draft.ts";
import { runs } from "../support/runs.ts";
import { validAbstract } from "../support/scratch.ts";

const texts = (typed: Partial<FormTexts>): FormTexts => readTexts(typed);
/** The file of what is typed, and its front matter. */
const made = (typed: Partial<FormTexts>, taken: string[] = []) => makeDraftFile(toDraft(texts(typed)), taken);
const front = (typed: Partial<FormTexts>) => {
  const file = made({ title: "A Title", abstract: validAbstract, ...typed });
  return "text" in file ? parsePaper(file).front : undefined;
};

describe("the texts of the form", () => {
  test("hold names a line each or as a bibliography writes them, and addresses for identifiers", () => {
    const draft = toDraft(
      texts({
        title: " A  title ",
        authors: "Anna Able\nBob Baker; Carl C. and Dora D.\nDoe, Eve",
        arxiv: "https://arxiv.org/abs/1703.05175v2",
        doi: "https://doi.org/10.18653/v1/P18-1031",
        openreview: "https://openreview.net/forum?id=LVDRJE4xQ2",
        acl: "https://aclanthology.org/P18-1031/",
        code: "https://a.org\nhttps://b.org",
        seenAt: "www.a.org",
        published: "15 March 2017",
        abstract: ` ${validAbstract}\n`,
        add: "Few-shot learning, adapters",
        why: " it  says so ",
        distinct: "https://a.org/papers/x-y/",
      }),
    );
    expect(draft).toEqual({
      line: 1,
      title: "A title",
      authors: ["Anna Able", "Bob Baker", "Carl C.", "Dora D.", "Eve Doe"],
      published: "15 March 2017",
      arxiv: "1703.05175",
      doi: "10.18653/v1/P18-1031",
      openreview: "LVDRJE4xQ2",
      acl: "P18-1031",
      links: { code: ["https://a.org", "https://b.org"] },
      seenAt: ["https://www.a.org"],
      abstract: validAbstract,
      topics: { add: ["few-shot-learning", "adapters"], drop: [], why: "it says so" },
      distinct: ["x-y"],
    });
  });

  test("say nothing of what is empty", () => {
    expect(toDraft(texts({ title: "A" }))).toEqual({ line: 1, title: "A" });
    expect(isEmpty(texts({}))).toBe(true);
  });

  test("come back from their draft, whatever the values hold", () => {
    const word = fc.stringMatching(/^[A-Za-z][a-z]{1,8}$/).filter((text) => text !== "and");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), word, fc.array(fc.webUrl()), (authors, venue, code) => {
        const filled = texts({ title: venue, authors: authors.join("\n"), venue, code: code.join("\n"), seenAt: code.join(" "), arxiv: "1703.05175", abstract: validAbstract, add: "adapters, x", why: "y", distinct: "a-paper" }); // prettier-ignore
        expect(toTexts(toDraft(filled))).toEqual(filled);
      }),
      { numRuns: runs(100) },
    );
  });

  test.each([null, 7, "x", [], { title: 7, evil: "x", __proto__: { title: "y" } }])("are empty where a browser has kept %j", (kept) => {
    expect(readTexts(kept)).toEqual(Object.fromEntries(formTexts.map((name) => [name, ""])));
  }); // prettier-ignore
});

describe("joinDrafts", () => {
  const filled: Draft = { line: 1, title: "A Title", arxiv: "1703.05175", venue: "ICML 2017", links: { code: ["https://a.org"] } }; // prettier-ignore
  test.each<[string, Partial<Draft>, Partial<Draft>]>([
    ["the rest of the same paper", { title: "A Title", authors: ["Anna Able"] }, { ...filled, authors: ["Anna Able"] }],
    ["its other identifier", { doi: "10.1000/x" }, { ...filled, doi: "10.1000/x" }],
    ["its other links", { links: { data: ["https://b.org"] } }, { ...filled, links: { code: ["https://a.org"], data: ["https://b.org"] } }],
    ["another title", { title: "Another" }, { line: 1, title: "Another" }],
    ["another identifier of the kind", { arxiv: "1801.06146" }, { line: 1, arxiv: "1801.06146" }],
  ])("joins %s", (_, more, joined) => {
    expect(joinDrafts(filled, { line: 1, ...more })).toEqual(joined);
  }); // prettier-ignore
});

describe("makeDraftFile", () => {
  test("reads a date as it is written, and gives an address to all that it shows", () => {
    const seen = ["https://www.a.org"];
    expect(front({ authors: "A. Able", published: "15 March 2017", seenAt: "www.a.org", arxiv: "1703.05175" })).toMatchObject({ published: "2017-03-15", sources: { authors: seen, published: seen, arxiv: seen } }); // prettier-ignore
  });

  test("writes what the contributor decides, and no reason without a decision", () => {
    expect(front({ add: "adapters", why: "So." })).toMatchObject({ topics: { add: ["adapters"], why: "So." } });
    expect(front({ why: "So." })).toMatchObject({ topics: { add: [], drop: [] } });
  });

  test("writes two addresses that show several facts out for each of them", () => {
    const file = made({ title: "A Title", authors: "A. Able", published: "2017", seenAt: "https://a.org https://b.org", abstract: validAbstract }); // prettier-ignore
    expect("text" in file && parsePaper(file)).toMatchObject({ problems: [], front: { sources: { authors: ["https://a.org", "https://b.org"], published: ["https://a.org", "https://b.org"] } } }); // prettier-ignore
  });

  test("keeps the good links beside a wrong one, and names that", () => {
    const file = made({ title: "A Title", code: "https://github.com/o/r", project: "javascript:x", distinct: "a-paper", abstract: validAbstract }); // prettier-ignore
    expect(file).toMatchObject({ warnings: [{ field: "links", part: "project", lost: true }] }); // prettier-ignore
    expect("text" in file && parsePaper(file).front).toMatchObject({ links: { code: ["https://github.com/o/r"] }, distinct: ["a-paper"] }); // prettier-ignore
  });

  test("gives a free id, repaired text, and says what was left out", () => {
    const file = made(
      { title: "A Title", published: "2017-13", abstract: `${validAbstract} It is 5\\% better.`, drop: "adapters", why: "No." }, // prettier-ignore
      ["a-title"],
    );
    expect(file).toMatchObject({
      id: "a-title-2",
      file: "content/abstracts/a-title-2.md",
      repairs: ["abstract: “5\\%” is “5%” (TeX escape)"],
      warnings: [{ field: "published", lost: true, message: expect.stringMatching(/^“2017-13” is left out/) }],
    });
    const { value, problems } = parsePaper({ file: "a.md", text: "text" in file ? file.text : "" });
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ title: "A Title", topics: { add: [], drop: ["adapters"], why: "No." } });
    expect(value!.abstract).toMatch(/It is 5% better\.$/);
  });

  test("refuses what cannot be a paper, with the reason", () => {
    expect(made({ title: "x".repeat(2000), abstract: validAbstract })).toEqual({
      rejection: "a title of 2000 characters, expected at most 1000",
    });
  });

  test("never throws, and what it writes can be read", () => {
    const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("---\n", "---js\n", "{", "$", "\\href{", "<script>", "\u202E", "*a: &a", "__proto__")); // prettier-ignore
    const values = fc.record(Object.fromEntries(formTexts.map((field) => [field, text])) as Record<keyof FormTexts, typeof text>); // prettier-ignore
    fc.assert(
      fc.property(values, (typed) => {
        const file = made(typed);
        if ("rejection" in file) return;
        expect(file.file).toMatch(/^content\/abstracts\/[a-z0-9-]+\.md$/);
        const { problems } = parsePaper(file);
        // Ids of topics and of papers are the contributor's own; the check names the wrong ones.
        expect(problems.filter(({ message }) => !/"(topics|distinct)/.test(message))).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("evidence", () => {
  const seen = "https://arxiv.org/abs/1703.05175";
  const pasted = toTexts({ line: 1, title: "A", authors: ["Anna Able"], arxiv: "1703.05175", abstract: validAbstract, sources: { authors: seen } }); // prettier-ignore

  test("of a source goes with its own values only", () => {
    expect(toDraft({ ...pasted, venue: "ICML 2017" }).sources).toEqual({ authors: seen });
    expect(toDraft({ ...pasted, authors: "Somebody Else" }).sources).toBeUndefined();
  });

  test("that a contributor names goes with the rest", () => {
    expect(front({ ...pasted, venue: "ICML 2017", seenAt: "www.a.org" })).toMatchObject({
      sources: { authors: [seen], venue: ["https://www.a.org"], arxiv: ["https://www.a.org"] },
    });
  });

  test.each(["x", "7", "[]", '{"authors":7}', '{"authors":["Anna Able"]}'])(
    "of %j is none that can do harm",
    (evidence) => {
      expect(front({ ...pasted, evidence })).toMatchObject({ title: "A", sources: {} });
    },
  );
});

test("fieldAt finds the field that a place in the file comes from", () => {
  const text =
    '---\ntitle: A\nauthors:\n  - B\nlinks: { code: x, data: y }\nsources:\n  venue: "x"\ntopics: { add: [a], why: b }\ndistinct: [c]\n---\n\nText\n';
  const file = parsePaper({ file: "a.md", text });
  const fields = [[1, 1], [2, 1], [4, 5], [5, 17], [5, 26], [6, 1], [7, 10], [8, 11], [8, 26], [9, 12], [12, 3]].map(([line, column]) => fieldAt(file, { line: line!, column: column! })); // prettier-ignore
  expect(fields).toEqual(["title", "title", "authors", "code", "data", "seenAt", "seenAt", "add", "why", "distinct", "abstract"]); // prettier-ignore
});
