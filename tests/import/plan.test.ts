import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SourceRecord } from "../../src/model/source-record.ts";
import { type Existing, type ImportOptions, planImport } from "../../src/import/plan.ts";
import { listing } from "../../src/import/formats/listing.ts";
import { readImported, writeImported } from "../../src/import/update/imported.ts";
import { parsePaper } from "../../src/content/files.ts";
import { runs } from "../support/runs.ts";
import { validAbstract } from "../support/scratch.ts";

const abstract = "We study how a model that was trained on one task can be used for another.";
const record = (more: Partial<SourceRecord> = {}): SourceRecord => ({ title: "A Title", abstract, line: 1, ...more });

function run(records: SourceRecord[], existing: Existing[] = [], options: Partial<ImportOptions> = {}) {
  const plan = planImport(records, existing, { listing: "a-list", update: false, ...options });
  const files = new Map(existing.map(({ id, text }) => [id, text]));
  for (const [id, text] of plan.write) files.set(id, text);
  return {
    plan,
    outcomes: plan.outcomes.map(({ id, outcome }) => `${outcome} ${id}`),
    files: [...files].map(([id, text]) => ({ id, text })),
  };
}

const paper = (text: string) => parsePaper({ file: "x.md", text }).value!;

describe("a new paper", () => {
  test("is written with its facts in the order of the contract, then the abstract", () => {
    const { files } = run([
      record({
        doi: "10.1000/x",
        authors: ["A. Able"],
        published: "2020",
        venue: "ICML",
        arxiv: "2001.00001",
        links: { code: "https://github.com/a/b" },
        position: 3,
      }),
    ]);
    expect(files).toEqual([{ id: "a-title", text: `---
title: A Title
authors: [ A. Able ]
published: "2020"
venue: ICML
arxiv: "2001.00001"
doi: 10.1000/x
links: { code: https://github.com/a/b }
source: { listing: a-list, position: 3 }
---

${abstract}
` }]); // prettier-ignore
  });

  test.each([
    ["BT^2: Backward-compatible Training", "bt2-backward-compatible-training"],
    ["BT²: Größe & Fréchet", "bt2-groesse-and-frechet"],
    ["A Token is Worth over 1,000 Tokens", "a-token-is-worth-over-1000-tokens"],
    ["$\\textit{Revelio}$: Interpreting", "revelio-interpreting"],
    ["../../etc/passwd", "etc-passwd"],
    ["????", "untitled"],
    [
      "Maximizing Data Efficiency for Cross-Lingual TTS Adaptation by Self-Supervised Representation Mixing and Embedding Initialization",
      "maximizing-data-efficiency-for-cross-lingual-tts-adaptation-by-self-supervised-representation-mixing",
    ],
  ])("%j gets the id %s", (title, id) => {
    expect(run([record({ title })]).outcomes).toEqual([`added ${id}`]);
  });

  test("with an id that another paper has gets a number", () => {
    const long =
      "A title that is so very long that its id has to be cut before the end because no file system would take all of it";
    const records = [
      record({ title: `${long}: Part I` }),
      record({ title: `${long}: Part II`, line: 3 }),
      record({ title: `${long}: Part III`, line: 5 }),
    ];
    const first = run(records);
    const id = first.plan.outcomes[0]!.id;
    expect(first.outcomes).toEqual([`added ${id}`, `added ${id}-2`, `added ${id}-3`]);
    expect(run(records, first.files).outcomes).toEqual([`unchanged ${id}`, `unchanged ${id}-2`, `unchanged ${id}-3`]);
    expect(run([record({ title: `${long}: Part IV` })], first.files).outcomes).toEqual([`added ${id}-4`]);
  });

  test("keeps a fact out of the file that the file may not have", () => {
    const { plan, files } = run([
      record({
        doi: "x",
        acl: "zzz",
        links: { code: "javascript:alert(1)" },
        published: "20201",
        authors: ["A\u202Eble", 'M\\"uller'],
        venue: "ICML\n2020",
      }),
    ]);
    expect(paper(files[0]!.text)).toMatchObject({ authors: ["Able", "Müller"], venue: "ICML 2020", links: {} });
    expect(plan.warnings.map(({ warning }) => warning.field)).toEqual(["published", "doi", "acl", "links"]);
  });
});

describe("titles in letters that no address has", () => {
  const records = ["深度学习", "迁移学习", "BERT 深度学习", "BERT 迁移学习"].map((title, line) => record({ title, abstract: `${validAbstract} ${line}`, line })); // prettier-ignore

  test("are papers of their own, and a person is asked for a name", () => {
    const { plan, files } = run(records);
    expect(files.map(({ id }) => id)).toEqual(["untitled", "untitled-2", "bert", "bert-2"]);
    expect(plan.warnings.map(({ id, warning }) => [id, warning.field])).toEqual([["untitled", "title"], ["untitled-2", "title"]]); // prettier-ignore
    expect(run(records, files).outcomes).toEqual(files.map(({ id }) => `unchanged ${id}`));
    expect(run([record({ title: "小样本学习", line: 9 })], files).outcomes).toEqual(["added untitled-3"]);
  });
});

describe("repeated papers", () => {
  test.each([
    ["the same title in other letters", record({ title: "a TITLE!", line: 5 })],
    ["the same identifier", record({ title: "Another title", arxiv: "2001.00001", line: 5 })],
  ])("with %s are merged, and it is said", (_, other) => {
    const { plan, outcomes, files } = run([record({ arxiv: "2001.00001" }), { ...other, venue: "ICML" }]);
    expect(outcomes).toEqual(["added a-title"]);
    expect(plan.duplicates).toEqual([{ line: 5, id: "a-title", first: { line: 1 }, left: [] }]);
    expect(paper(files[0]!.text)).toMatchObject({ title: "A Title", venue: "ICML" });
  });

  test("complete each other in parts: links of both, and evidence for what is taken or the same", () => {
    const [a, b] = ["https://a.org/", "https://b.org/"] as const;
    const { files } = run([
      record({ authors: ["A. Able"], links: { code: a }, sources: { authors: a } }),
      record({ authors: ["A. Able"], venue: "ICML", links: { code: b, data: b }, sources: { authors: b, venue: b }, line: 5 }),
      record({ venue: "ACL", doi: "10.1000/x", sources: { venue: "https://c.org/", doi: "https://c.org/" }, line: 9 }),
    ]); // prettier-ignore
    expect(paper(files[0]!.text)).toMatchObject({
      venue: "ICML",
      doi: "10.1000/x",
      links: { code: [a], data: [b] },
      sources: { authors: [a], venue: [b], doi: ["https://c.org/"] },
    });
  });

  test("take no evidence for a value that the first one has otherwise", () => {
    const { files } = run([
      record({ venue: "ICML" }),
      record({ venue: "ACL", sources: { venue: "https://b.org/" }, line: 5 }),
    ]);
    const { venue, sources } = paper(files[0]!.text);
    expect({ venue, sources }).toEqual({ venue: "ICML", sources: {} });
  });

  test("one wrong address of a list goes alone", () => {
    const { plan, files } = run([record({ links: { code: ["nope", "https://a.org/"], data: "x" } })]);
    expect(paper(files[0]!.text).links).toEqual({ code: ["https://a.org/"] });
    expect(plan.warnings.map(({ warning }) => [warning.field, warning.part, warning.lost])).toEqual([["links", "code", true], ["links", "data", true]]); // prettier-ignore
  });

  test("complete each other, repairs and warnings included", () => {
    const { plan, files } = run([
      record({ abstract: undefined }),
      record({ abstract: "By 5\\% we introduce , the first.", line: 3 }),
    ]);
    expect(paper(files[0]!.text).abstract).toBe("By 5% we introduce , the first.");
    expect(plan.repaired[0]!.repairs).toHaveLength(1);
    expect(plan.warnings).toHaveLength(1);
  });
});

describe("what cannot be taken is refused with its line", () => {
  test.each([
    [record({ abstract: undefined, line: 7 }), "a title without an abstract"],
    [record({ abstract: " ", line: 7 }), "a title without an abstract"],
    [record({ title: undefined, line: 7 }), "an abstract without a title"],
    [record({ title: " \u200B", line: 7 }), "an abstract without a title"],
    [{ line: 7 }, "a record without a title"],
    [record({ title: "x".repeat(1001), line: 7 }), "a title of 1001 characters, expected at most 1000"],
    [record({ title: "*a* ".repeat(180), line: 7 }), "a title of 1079 characters, expected at most 1000"],
    [record({ abstract: "x".repeat(1_000_000), line: 7 }), "an abstract of 1000000 characters, expected at most 30000"],
  ])("%#: %j", (bad, reason) => {
    const { plan, outcomes } = run([bad, record({ title: "Other", line: 9 })]);
    expect(plan.refused).toMatchObject([{ line: 7, reason }]);
    expect(outcomes).toEqual(["added other"]);
  });
});

describe("a second import", () => {
  const [file] = run([record({ venue: "ICML" })]).files;

  test("changes nothing", () => {
    const { plan, outcomes } = run([record({ venue: "ICML" })], [file!]);
    expect(outcomes).toEqual(["unchanged a-title"]);
    expect(plan.write.size).toBe(0);
  });

  test.each([
    ["an abstract that a person edited", file!.text.replace("We study", "We examine"), "differs in abstract"],
    ["a venue that a person corrected", file!.text.replace("ICML", "NeurIPS"), "differs in venue"],
    ["front matter that cannot be read", file!.text.replace("title:", "titel:"), "its front matter cannot be read"],
  ])("keeps %s", (_, text, why) => {
    const { plan, outcomes } = run([record({ venue: "ICML" })], [{ id: "a-title", text }]);
    expect(outcomes).toEqual(["kept a-title"]);
    expect(plan.outcomes[0]!.why).toBe(why);
    expect(plan.write.size).toBe(0);
  });

  test("takes a file that a person only completed for unchanged", () => {
    const text = file!.text.replace("venue:", "authors: [B. Baker]\ntopics: { add: [nlp], why: because }\nvenue:");
    expect(run([record({ venue: "ICML" })], [{ id: "a-title", text }]).outcomes).toEqual(["unchanged a-title"]);
  });

  test("finds a paper again whose file was renamed or whose title was corrected", () => {
    const [written] = run([record({ title: "A Titel of Several Words" })]).files;
    const corrected = { ...written!, text: written!.text.replace("Titel", "Title") };
    expect(run([record({ title: "A Titel of Several Words" })], [corrected]).outcomes).toEqual([`kept ${written!.id}`]);
    const renamed = written!.text
      .replace("A Titel", `A Better Title`)
      .replace("---\n\n", `formerly: [${written!.id}]\n---\n\n`);
    expect(
      run([record({ title: "A Titel of Several Words" })], [{ id: "a-better-title", text: renamed }]).outcomes,
    ).toEqual(["kept a-better-title"]);
  });

  test("takes the same id for chance where the titles differ", () => {
    const other = file!.text.replace("A Title", "Something Else");
    expect(run([record()], [{ id: "a-title", text: other }]).outcomes).toEqual(["added a-title-2"]);
  });

  test("refuses facts without an abstract unless it may update", () => {
    const facts = record({
      title: "A Title of Several Words",
      abstract: undefined,
      venue: "NeurIPS",
      authors: ["B. Baker"],
    });
    const { files } = run([record({ title: "A Title of Several Words" })]);
    expect(run([facts], files).plan.refused).toMatchObject([
      { reason: "a title without an abstract; with --update its facts go to a-title-of-several-words" },
    ]);
    expect(run([facts], files, { update: true }).outcomes).toEqual(["updated a-title-of-several-words"]);
  });
});

describe("with --update", () => {
  const [made, doi] = ["https://a.org/", "10.1000/x"];
  const first = [record({ venue: "ICML", authors: ["B. Baker"], links: { code: made } })];
  const before = run(first);
  /** What a later import makes of a file that a person changed and of a source that changed. */
  const later = (
    edit: (text: string) => string,
    source: Partial<SourceRecord>,
    options: Partial<ImportOptions> = { update: true },
  ) => {
    const files = before.files.map(({ id, text }) => ({ id, text: edit(text) }));
    return run([{ ...first[0]!, ...source }], files, { imported: before.plan.imported, ...options });
  };
  const same = (text: string) => text;

  test("what changed in the source is updated, and the rest of the file stays, comments included", () => {
    const edit = (text: string) =>
      text.replace("venue: ICML", "venue: ICML # as printed\ntopics: { add: [nlp], why: because }");
    const { outcomes, files, plan } = later(edit, { venue: "NeurIPS", doi, abstract: `${abstract} It helps.` });
    expect(outcomes).toEqual(["updated a-title"]);
    expect(plan.outcomes[0]!.why).toBe("venue, doi, abstract");
    expect(files[0]!.text).toContain("topics: { add: [ nlp ], why: because }");
    expect(paper(files[0]!.text)).toMatchObject({
      venue: "NeurIPS",
      doi,
      abstract: `${abstract} It helps.`,
      authors: ["B. Baker"],
    });
    expect(
      run([{ ...first[0]!, venue: "NeurIPS", doi, abstract: `${abstract} It helps.` }], files, {
        update: true,
        imported: plan.imported,
      }).outcomes,
    ).toEqual(["unchanged a-title"]);
  });

  test.each<[string, (text: string) => string]>([
    ["corrected", (text) => text.replace("ICML", "ICML 2020")],
    ["took out", (text) => text.replace("venue: ICML\n", "")],
    ["rewrote in the abstract", (text) => text.replace("one task", "some task")],
  ])("what a person %s stays while the source is as it was, and is no difference", (_, edit) => {
    const { outcomes, plan } = later(edit, {});
    expect(outcomes).toEqual(["unchanged a-title"]);
    expect(plan.differences).toEqual([]);
    expect(plan.write.size).toBe(0);
  });

  test("what changed on both sides stays and is reported with both values, each time", () => {
    const edit = (text: string) => text.replace("ICML", "ICML 2020");
    const once = later(edit, { venue: "PMLR", doi });
    expect(once.outcomes).toEqual(["updated a-title"]);
    expect(paper(once.files[0]!.text)).toMatchObject({ venue: "ICML 2020", doi });
    expect(once.plan.differences).toMatchObject([
      { id: "a-title", field: "venue", here: "ICML 2020", source: "PMLR", open: false },
    ]);
    const again = run([{ ...first[0]!, venue: "PMLR", doi }], once.files, {
      update: true,
      imported: once.plan.imported,
    });
    expect(again.outcomes).toEqual(["kept a-title"]);
    expect(again.plan.differences).toHaveLength(1);
  });

  test("nothing is replaced of which no earlier import is known, and what is missing is added", () => {
    const { outcomes, files } = later(same, { venue: "PMLR", doi }, { update: true, imported: new Map() });
    expect(outcomes).toEqual(["updated a-title"]);
    expect(paper(files[0]!.text)).toMatchObject({ venue: "ICML", doi });
  });

  test("a change of the source that is not taken yet is taken by a later import", () => {
    const seen = later(same, { venue: "PMLR" }, { update: false });
    expect(seen.outcomes).toEqual(["kept a-title"]);
    const taken = run([{ ...first[0]!, venue: "PMLR" }], before.files, { update: true, imported: seen.plan.imported });
    expect(paper(taken.files[0]!.text).venue).toBe("PMLR");
  });

  test("one part of a field does not carry the others", () => {
    const edit = (text: string) =>
      text.replace("links: { code: https://a.org/ }", "links: { code: https://mine.org/ }");
    const { files } = later(edit, { links: { code: made, data: "https://data.org/" } });
    expect(paper(files[0]!.text).links).toEqual({ code: ["https://mine.org/"], data: ["https://data.org/"] });
  });

  test("a paper whose title a person changed is known by what was imported", () => {
    const files = before.files.map(({ text }) => ({
      id: "a-title",
      text: text.replace("A Title", "Words of the Printed Page"),
    }));
    expect(run(first, files, { update: true, imported: before.plan.imported }).outcomes).toEqual(["unchanged a-title"]);
  });

  test("a paper that is no longer in the source is named, unless the source is another one of this name", () => {
    const both = [...first, record({ title: "Another Title", line: 5 })];
    const { files, plan } = run(both);
    const goneWith = (records: SourceRecord[]) => run(records, files, { imported: plan.imported }).plan.gone;
    expect(goneWith([both[1]!])).toEqual([{ id: "a-title", title: "A Title", listing: "a-list" }]);
    expect(goneWith(both)).toEqual([]);
    expect(goneWith([record({ title: "Something Else" })])).toEqual([]);
  });

  test("a paper whose file a person removed comes with a word on how to keep it out", () => {
    const { plan } = run(first, [], { update: true, imported: before.plan.imported });
    expect(plan.outcomes).toMatchObject([{ outcome: "added", why: expect.stringMatching(/excluded\.yaml/) }]);
  });

  test("a place in the listing belongs to one paper", () => {
    const { files } = run([record({ position: 1 }), record({ title: "Another Title", position: 1, line: 5 })]);
    expect(files.map(({ text }) => paper(text).source)).toEqual([
      { listing: "a-list", position: 1 },
      { listing: "a-list" },
    ]);
  });

  test("the day of the import is kept and never changed", () => {
    const dated = run(first, [], { today: "2026-01-02" });
    expect(paper(dated.files[0]!.text).added).toBe("2026-01-02");
    const next = run([{ ...first[0]!, doi }], dated.files, {
      today: "2026-02-02",
      update: true,
      imported: dated.plan.imported,
    });
    expect(paper(next.files[0]!.text)).toMatchObject({ added: "2026-01-02", doi });
  });

  test("what is kept as imported is the same for the same records in another order", () => {
    const records = [...first, record({ title: "Zebras Learn", line: 9 }), record({ title: "Bees Learn", line: 4 })];
    const [one, other] = [records, records.toReversed()].map((list) =>
      writeImported(run(list).plan.imported.get("a-list")!),
    );
    expect(one).toBe(other);
    expect(readImported(one!)).toMatchObject({
      faults: [],
      entries: [{ id: "a-title", venue: "ICML" }, { id: "bees-learn" }, { id: "zebras-learn" }],
    });
    expect(readImported(`{\n${one}{"id":"x"}`).faults).toEqual([1, 5]);
  });
});

describe("a paper that is left out on purpose", () => {
  test.each([
    ["its id", { id: "a-title" }],
    ["its title", { title: "A title" }],
    ["an identifier", { doi: "10.1000/X" }],
  ])("by %s stays out, with the reason", (_, by) => {
    const { plan, outcomes } = run([record({ doi: "10.1000/x", line: 3 }), record({ title: "Other", line: 5 })], [], {
      excluded: [{ ...by, why: "Not on transfer." }],
    });
    expect(outcomes).toEqual(["added other"]);
    expect(plan.excluded).toEqual([{ line: 3, title: "A Title", why: "Not on transfer." }]);
  });
});

describe("a real listing, as scraped", () => {
  const text = readFileSync("tests/fixtures/listings/scraped-page.txt", "utf8");

  test("gives 119 valid files, and the same again changes nothing", () => {
    const first = run(listing.parse(text).records);
    expect(first.plan.write.size).toBe(119);
    for (const [id, file] of first.plan.write)
      expect(parsePaper({ file: `${id}.md`, text: file })).toMatchObject({ problems: [] });
    const second = run(listing.parse(text).records, first.files);
    expect(second.plan.write.size).toBe(0);
    expect(new Set(second.plan.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(["unchanged"]));
  });

  test("writes no backslash outside a formula", () => {
    for (const [id, file] of run(listing.parse(text).records).plan.write) {
      const { title, abstract } = parsePaper({ file: `${id}.md`, text: file }).value!;
      expect(`${title}\n${abstract}`.replace(/\$[^$]+\$/g, "")).not.toContain("\\");
    }
  });
});

describe("whatever a record holds", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc
      .array(
        fc.constantFrom(
          "$",
          "\\",
          "*",
          "_",
          "{",
          "}",
          "---",
          "\n",
          "\r\n",
          "title: x",
          "# ",
          "a",
          " ",
          "https://a.b",
          "<b>",
          "`",
          "é",
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join("")),
  );
  const records = fc.array(
    fc.record({
      title: text,
      abstract: text,
      venue: text,
      authors: fc.array(text, { maxLength: 3 }),
      line: fc.constant(1),
    }),
    { maxLength: 4 },
  );

  test("files are valid, ids are addresses, and importing again changes nothing", () => {
    fc.assert(
      fc.property(records, (given) => {
        const first = run(given);
        for (const { id, text } of first.files) {
          expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
          expect(parsePaper({ file: `${id}.md`, text }).problems).toEqual([]);
        }
        expect(first.plan.write.size).toBe(first.plan.outcomes.length);
        const second = run(given, first.files);
        expect(second.outcomes).toEqual(first.plan.outcomes.map(({ id }) => `unchanged ${id}`));
      }),
      { numRuns: runs(1000) },
    );
  });
});
