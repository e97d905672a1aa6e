import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SourceRecord } from "../../src/model/source-record.ts";
import { type Existing, planImport } from "../../src/import/plan.ts";
import { listing } from "../../src/import/formats/listing.ts";
import { parsePaper } from "../../src/content/files.ts";
import { runs } from "../support/runs.ts";
import { validAbstract } from "../support/scratch.ts";

const abstract = "We study how a model that was trained on one task can be used for another.";
const record = (more: Partial<SourceRecord> = {}): SourceRecord => ({ title: "A Title", abstract, line: 1, ...more });

function run(records: SourceRecord[], existing: Existing[] = [], update = false) {
  const plan = planImport(records, existing, { listing: "a-list", update });
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
    expect(plan.duplicates).toEqual([{ line: 5, id: "a-title", firstLine: 1 }]);
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
    ["front matter that cannot be read", file!.text.replace("title:", "titel:"), "differs in front matter"],
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
    expect(run([record({ title: "A Titel" })], [{ id: "a-titel", text: file!.text }]).outcomes).toEqual([
      "kept a-titel",
    ]);
    const renamed = file!.text.replace("title: A Title", "title: A Better Title\nformerly: [a-title]");
    expect(run([record()], [{ id: "a-better-title", text: renamed }]).outcomes).toEqual(["kept a-better-title"]);
  });

  test("with update lets the source's values win and keeps the rest, comments included", () => {
    const text = file!.text.replace(
      "venue: ICML",
      "venue: ICML # as printed\ntopics: { add: [nlp], why: because }\nrepairs: [by hand]\nsources: { venue: https://a.org }",
    );
    const { outcomes, files } = run(
      [record({ abstract: undefined, venue: "NeurIPS", authors: ["B. Baker"] })],
      [{ id: "a-title", text }],
      true,
    );
    expect(outcomes).toEqual(["updated a-title"]);
    expect(paper(files[0]!.text)).toMatchObject({
      abstract,
      venue: "NeurIPS",
      authors: ["B. Baker"],
      topics: { add: ["nlp"] },
      repairs: ["by hand"],
      sources: { venue: ["https://a.org"] },
    });
    expect(
      run([record({ abstract: undefined, venue: "NeurIPS", authors: ["B. Baker"] })], files, true).outcomes,
    ).toEqual(["unchanged a-title"]);
  });

  test("refuses facts without an abstract unless it may update", () => {
    const { plan } = run([record({ abstract: undefined, venue: "NeurIPS" })], [file!]);
    expect(plan.refused).toMatchObject([
      { reason: "a title without an abstract; with --update its facts go to a-title" },
    ]);
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
