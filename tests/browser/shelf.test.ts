import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shelfFormats } from "../../src/browser/shelf/export.ts";
import { compareRows } from "../../src/browser/shelf/shelf-view.ts";
import { fromHash, isPaperId, merge, parseShelf, readKeptPaper, toHash, without, withNote, writeShelf } from "../../src/browser/shelf/shelf.ts"; // prettier-ignore
import { runs } from "../support/runs.ts";

const paper = (id: string, more: object = {}) => readKeptPaper({ id, title: `On ${id}`, ...more })!;

describe("the shelf", () => {
  test("is the same after writing and reading, whatever is noted", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,20}$/)),
        fc.string({ unit: "binary" }),
        (ids, note) => {
          const shelf = ids.map((id) => paper(id, { note, authors: [note], topics: { task: [note] } }));
          expect(parseShelf(writeShelf(shelf))).toEqual(shelf);
          expect(fromHash(toHash(shelf))).toEqual(ids.slice(0, 200));
        },
      ),
      { numRuns: runs(100) },
    );
  });

  test.each(["", "{", "null", "7", '{"id":"a"}', '[null,{"id":"../x"},{"id":3},[]]'])("survives %j", (text) => {
    expect(parseShelf(text)).toEqual([]);
  });

  test("leaves out what does not fit and never makes an object of another kind", () => {
    const read = parseShelf('[{"id":"a","title":7,"topics":{"__proto__":["x"],"task":["y",1]},"citations":[]}]');
    expect(read).toEqual([{ ...paper("a"), title: "a", topics: { task: ["y"] } }]);
    expect(["a-b", "A", "a/b", "..", "", "é"].map(isPaperId)).toEqual([true, false, false, false, false, false]);
  });

  test("keeps notes when papers come again, and takes papers off", () => {
    const shelf = withNote([paper("a"), paper("b")], "a", "mine");
    expect(merge(shelf, [paper("a", { note: "theirs" }), paper("c")]).map(({ id, note }) => [id, note])).toEqual([["a", "mine"], ["b", ""], ["c", ""]]); // prettier-ignore
    expect(without(shelf, "a").map(({ id }) => id)).toEqual(["b"]);
  });

  test("is saved in every format", async () => {
    const shelf = [paper("a", { citations: { bib: "@misc{a}", ris: "TY  - GEN", "csl.json": '{"id":"a"}' }, note: "one\ntwo" })]; // prettier-ignore
    const file = async (extension: string) => shelfFormats.find((format) => format.extension === extension)!.file(shelf, (id) => `https://example.org/${id}/`); // prettier-ignore
    expect(await file("bib")).toBe("@misc{a}\n");
    expect(JSON.parse(await file("csl.json"))).toEqual([{ id: "a" }]);
    expect(await file("md")).toContain("- [On a](https://example.org/a/)\n  > one\n  >\n  > two");
    expect(parseShelf(await file("json"))).toEqual(shelf);
    expect(await file("csv")).toMatch(
      /^\uFEFF"id","title",.*,"note"\r\n"a","On a",.*,"https:\/\/example.org\/a\/","one\ntwo"\r\n$/s,
    );
  });

  test("compares what at least one paper has", () => {
    const rows = compareRows([paper("a", { year: "2020", topics: { task: ["NER"] } }), paper("b")], [{ id: "task", label: "Task" }, { id: "x", label: "X" }]); // prettier-ignore
    expect(rows).toEqual([
      { label: "Year", cells: [["2020"], []] },
      { label: "Task", cells: [["NER"], []] },
    ]);
  });
});
