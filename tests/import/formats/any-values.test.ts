import { stringify } from "csv-stringify/sync";
import { XMLBuilder } from "fast-xml-parser";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planImport } from "../../../src/import/plan.ts";
import { detectFormat } from "../../../src/import/formats/index.ts";
import { parsePaper } from "../../../src/content/files.ts";
import { hostileText } from "../../support/hostile-text.ts";
import { runs } from "../../support/runs.ts";

/** Names with a meaning in some format, and names that every object has. */
const names = [
  "title", "abstract", "summary", "authors", "author", "name", "family", "given", "literal", "published", "date", "year", "issued", "date-parts", "raw", "venue", "journal", "container-title", "event", "arxiv",
  "doi", "DOI", "openreview", "acl", "url", "URL", "link", "code", "links", "sources", "position", "number", "note", "id", "__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "length",
]; // prettier-ignore

const text = hostileText({ lines: true, maxLength: 4 });
const name = fc.constantFrom(...names);

/** A JSON value of any kind under any of these names, written by hand so that `__proto__` is a key as any other. */
const { json } = fc.letrec<{ json: string; object: string }>((tie) => ({
  json: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(text, fc.double(), fc.integer(), fc.boolean(), fc.constant(null)).map((value) => JSON.stringify(value)),
    fc.array(tie("json"), { maxLength: 3 }).map((items) => `[${items.join(",")}]`),
    tie("object"),
  ),
  object: fc
    .array(fc.tuple(name, tie("json")), { maxLength: 5 })
    .map((entries) => `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(",")}}`),
}));

/** Expects an import that names real lines, writes only valid files, and leaves Object.prototype unchanged. */
function expectValidImport(source: string): void {
  const { records, refused } = detectFormat(source).parse(source);
  const lines = source.split(/\r\n?|\n/).length;
  for (const { line } of [...records, ...refused]) expect(line >= 1 && line <= lines, `${line} of ${lines}`).toBe(true);
  const plan = planImport(records, [], { listing: "a-list", update: false });
  for (const [id, file] of plan.write) {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(parsePaper({ file: `${id}.md`, text: file }).problems).toEqual([]);
  }
  expect(plan.outcomes.length + plan.refused.length + plan.duplicates.length).toBe(records.length);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect({}).not.toHaveProperty("title");
}

describe("values of any kind are read correctly or left out", () => {
  test("in JSON", () => {
    fc.assert(
      fc.property(fc.array(json, { maxLength: 4 }), (items) => expectValidImport(`[${items.join(",\n")}]`)),
      { numRuns: runs(500) },
    );
    fc.assert(fc.property(json, expectValidImport), { numRuns: runs(300) });
  });

  test.each(['[{"position":{"toString":0}}]', '[{"title":{"valueOf":1},"year":{"toString":[]},"abstract":[{}]}]'])(
    "in %s, found by a long run of the tests above",
    (found) => expectValidImport(found),
  );

  test("in JSON Lines", () => {
    fc.assert(
      fc.property(fc.array(json, { maxLength: 4 }), (items) => expectValidImport(`{"title":"A"}\n${items.join("\n")}`)),
      { numRuns: runs(300) },
    );
  });

  test("in CSV, under any names of columns", () => {
    const table = fc.tuple(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), fc.array(fc.array(text, { maxLength: 7 }), { maxLength: 4 })); // prettier-ignore
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t"), ([columns, rows], delimiter) => {
        expectValidImport(stringify([["title", ...columns.filter((one) => one !== "title")], ...rows], { delimiter }));
      }),
      { numRuns: runs(300) },
    );
  });

  test("in Atom, with any elements in any others", () => {
    const builder = new XMLBuilder({ ignoreAttributes: false });
    const element = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { depthSize: "small" },
        text,
        fc.dictionary(fc.constantFrom("title", "summary", "id", "author", "name", "published", "entry", "feed", "arxiv:doi", "b"), tie("node"), { maxKeys: 4, noNullPrototype: true }),
        fc.array(tie("node"), { maxLength: 2 }),
      ),
    })).node; // prettier-ignore
    fc.assert(
      fc.property(fc.array(element, { maxLength: 3 }), (entries) => {
        expectValidImport(
          `<?xml version="1.0"?>\n<feed>${entries.map((entry) => builder.build({ entry })).join("\n")}</feed>`,
        );
      }),
      { numRuns: runs(300) },
    );
  });

  test("in RIS, under any tags", () => {
    const line = fc.tuple(fc.constantFrom("TY", "TI", "T1", "T2", "AU", "A1", "AB", "N2", "PY", "Y1", "DA", "DO", "UR", "JO", "ER", "__", "C1"), text).map(([tag, value]) => `${tag}  - ${value}`); // prettier-ignore
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => expectValidImport(`TY  - JOUR\n${lines.join("\n")}`)),
      { numRuns: runs(300) },
    );
  });

  test("in BibTeX, under any fields", () => {
    const field = fc.tuple(fc.constantFrom("title", "author", "abstract", "year", "month", "journal", "booktitle", "doi", "url", "eprint", "note", "__proto__", "constructor", "toString", "date", "crossref"), text, fc.constantFrom("{}", '""', "")).map(([key, value, [open = "", close = ""]]) => `${key} = ${open}${value}${close}`); // prettier-ignore
    const entry = fc.tuple(fc.constantFrom("misc", "article", "inproceedings", "string", "comment", "constructor", "__proto__"), fc.array(field, { maxLength: 5 })).map(([type, fields]) => `@${type}{key,\n${fields.join(",\n")}\n}`); // prettier-ignore
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), (entries) =>
        expectValidImport(entries.join("\n\n")),
      ),
      { numRuns: runs(500) },
    );
  });
});
