import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Draft, draftFields, emptyDraft, joinDrafts, decisions, readDraft } from "../../src/suggest/draft.ts";
import { draftToRecord, recordToDraft } from "../../src/suggest/draft-record.ts";
import { makeDraftFile } from "../../src/suggest/draft-file.ts";
import { fieldAt } from "../../src/suggest/field-at.ts";
import { parsePaper } from "../../src/content/paper.ts";
import { runs } from "../support/runs.ts";
import { validAbstract } from "../support/scratch.ts";

const draft = (fields: Partial<Draft>): Draft => ({ ...emptyDraft, ...fields });

describe("draftToRecord", () => {
  test("takes names a line each or as a bibliography writes them, and addresses for identifiers", () => {
    const record = draftToRecord(
      draft({
        title: " A  title ",
        authors: "Anna Able\nBob Baker; Carl C. and Dora D.\nDoe, Eve",
        arxiv: "https://arxiv.org/abs/1703.05175v2",
        doi: "https://doi.org/10.18653/v1/P18-1031",
        openreview: "https://openreview.net/forum?id=LVDRJE4xQ2",
        acl: "https://aclanthology.org/P18-1031/",
        code: "https://a.org\nhttps://b.org",
        seenAt: "https://arxiv.org/abs/1703.05175",
        published: "15 March 2017",
        abstract: validAbstract,
      }),
    );
    expect(record).toMatchObject({
      title: "A title",
      authors: ["Anna Able", "Bob Baker", "Carl C.", "Dora D.", "Eve Doe"],
      published: "2017-03-15",
      arxiv: "1703.05175",
      doi: "10.18653/v1/P18-1031",
      openreview: "LVDRJE4xQ2",
      acl: "P18-1031",
      links: { code: ["https://a.org", "https://b.org"] },
    });
    const seen = "https://arxiv.org/abs/1703.05175";
    expect(record.sources).toEqual({
      authors: seen,
      published: seen,
      arxiv: seen,
      doi: seen,
      openreview: seen,
      acl: seen,
    });
  });

  test("says nothing of what is empty", () => {
    expect(draftToRecord(draft({ title: "A", seenAt: "https://a.org" }))).toEqual({ line: 1, title: "A" });
  });

  test("is undone by recordToDraft, whatever the values hold", () => {
    const word = fc.stringMatching(/^[A-Za-z][a-z]{1,8}$/).filter((text) => text !== "and");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), word, fc.array(fc.webUrl()), (authors, venue, code) => {
        const filled = draft({ title: venue, authors: authors.join("\n"), venue, code: code.join("\n"), arxiv: "1703.05175", abstract: validAbstract }); // prettier-ignore
        expect(recordToDraft(draftToRecord(filled))).toEqual(filled);
      }),
      { numRuns: runs(100) },
    );
  });
});

test("topics that are overruled are ids, with the reason", () => {
  const overruled = draft({
    add: "Few-shot learning, adapters",
    why: " it  says so ",
    distinct: "https://a.org/papers/x-y/",
  });
  expect(decisions(overruled)).toEqual({
    topics: { add: ["few-shot-learning", "adapters"], why: "it says so" },
    distinct: ["x-y"],
  });
  expect(decisions(draft({ why: "x" }))).toEqual({});
});

test.each([null, 7, "x", [], { title: 7, evil: "x", __proto__: { title: "y" } }])("a kept draft of %j is read as empty", (kept) => {
  expect(readDraft(kept)).toEqual(draft({}));
}); // prettier-ignore

describe("joinDrafts", () => {
  const filled = draft({ title: "A Title", arxiv: "1703.05175", venue: "ICML 2017" });
  test.each([
    ["the rest of the same paper", { title: "A Title", authors: "Anna Able" }, { ...filled, authors: "Anna Able" }],
    ["its other identifier", { doi: "10.1000/x" }, { ...filled, doi: "10.1000/x" }],
    ["another title", { title: "Another" }, draft({ title: "Another" })],
    ["another identifier of the kind", { arxiv: "1801.06146" }, draft({ arxiv: "1801.06146" })],
  ])("joins %s", (_, more, joined) => {
    expect(joinDrafts(filled, draft(more))).toEqual(joined);
  });
});

describe("makeDraftFile", () => {
  test("writes two addresses that show several facts out for each of them", () => {
    const made = makeDraftFile(draft({ title: "A Title", authors: "A. Able", published: "2017", seenAt: "https://a.org https://b.org", abstract: validAbstract }), []); // prettier-ignore
    expect("text" in made && parsePaper(made)).toMatchObject({ problems: [], front: { sources: { authors: ["https://a.org", "https://b.org"], published: ["https://a.org", "https://b.org"] } } }); // prettier-ignore
  });

  test("keeps the good links beside a wrong one, and names that", () => {
    const made = makeDraftFile(draft({ title: "A Title", code: "https://github.com/o/r", project: "javascript:x", distinct: "a-paper", abstract: validAbstract }), []); // prettier-ignore
    expect(made).toMatchObject({ warnings: [{ field: "links", part: "project", lost: true }] }); // prettier-ignore
    expect("text" in made && parsePaper(made).front).toMatchObject({ links: { code: ["https://github.com/o/r"] }, distinct: ["a-paper"] }); // prettier-ignore
  });

  test("gives a free id, repaired text, and says what was left out", () => {
    const made = makeDraftFile(
      draft({ title: "A Title", published: "2017-13", abstract: `${validAbstract} It is 5\\% better.`, drop: "adapters", why: "No." }), // prettier-ignore
      ["a-title"],
    );
    expect(made).toMatchObject({
      id: "a-title-2",
      file: "content/abstracts/a-title-2.md",
      repairs: ["abstract: “5\\%” is “5%” (TeX escape)"],
      warnings: [{ field: "published", lost: true, message: expect.stringMatching(/^“2017-13” is left out/) }],
    });
    const { value, problems } = parsePaper({ file: "a.md", text: "text" in made ? made.text : "" });
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ title: "A Title", topics: { add: [], drop: ["adapters"], why: "No." } });
    expect(value!.abstract).toMatch(/It is 5% better\.$/);
  });

  test("refuses what cannot be a paper, with the reason", () => {
    expect(makeDraftFile(draft({ title: "x".repeat(1000), abstract: validAbstract }), [])).toEqual({
      refused: "a title of 1000 characters, which is no title",
    });
  });

  test("never throws, and what it writes can be read", () => {
    const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("---\n", "---js\n", "{", "$", "\\href{", "<script>", "\u202E", "*a: &a", "__proto__")); // prettier-ignore
    const values = fc.record(Object.fromEntries(draftFields.map((field) => [field, text])) as Record<keyof Draft, typeof text>); // prettier-ignore
    fc.assert(
      fc.property(values, (fields) => {
        const made = makeDraftFile(fields, []);
        if ("refused" in made) return;
        expect(made.file).toMatch(/^content\/abstracts\/[a-z0-9-]+\.md$/);
        const { problems } = parsePaper(made);
        // Ids of topics and of papers are the contributor's own; the check names the wrong ones.
        expect(problems.filter(({ message }) => !/"(topics|distinct)/.test(message))).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("evidence", () => {
  const pasted = recordToDraft({ line: 1, title: "A", authors: ["Anna Able"], arxiv: "1703.05175", sources: { authors: "https://arxiv.org/abs/1703.05175" } }); // prettier-ignore

  test("of a source goes with its own values only", () => {
    expect(draftToRecord({ ...pasted, venue: "ICML 2017" }).sources).toEqual({
      authors: "https://arxiv.org/abs/1703.05175",
    });
    expect(draftToRecord({ ...pasted, authors: "Somebody Else" }).sources).toBeUndefined();
  });

  test("that a contributor names goes with the rest", () => {
    expect(draftToRecord({ ...pasted, venue: "ICML 2017", seenAt: "www.a.org" }).sources).toEqual({
      authors: "https://arxiv.org/abs/1703.05175",
      venue: "https://www.a.org",
      arxiv: "https://www.a.org",
    });
  });

  test.each(["x", "7", "[]", '{"authors":7}', '{"authors":["Anna Able"]}'])(
    "of %j is none that can do harm",
    (evidence) => {
      expect(() => makeDraftFile({ ...pasted, evidence, abstract: validAbstract }, [])).not.toThrow();
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
