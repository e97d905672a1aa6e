import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { scratchFolder, validAbstract } from "../support/scratch.ts";

function run(folder: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/import.ts", ...args.map((arg) => arg.replace("@", `${folder}/`)), "--into", join(folder, "into")],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  return { code: status, out: stdout.replaceAll(`${folder}/`, ""), err: stderr.replaceAll(`${folder}/`, "") };
}

const list = `Get papers in your inbox!\nSubscribeFirst Title\n${validAbstract} It is 5\\% better.\nA Second Title\n${validAbstract.replace("We", "They")}\n`;

describe("npm run import", () => {
  test("writes one file a paper, says what it repaired, and does nothing the second time", () => {
    const folder = scratchFolder({ "My List.txt": list });
    expect(run(folder, "@My List.txt")).toEqual({
      code: 0,
      err: "",
      out: `My List.txt: scraped listing, 2 records
added: 2
  into/first-title.md
  into/a-second-title.md
unchanged: 0
updated: 0
kept as edited: 0
merged duplicates: 0
repaired: 2
  first-title: title: “Subscribe”, a button of the page, was glued to its start
  first-title: abstract: “5\\%” is “5%” (TeX escape)
for a person to settle: 0
refused: 0
`,
    });
    const before = readdirSync(join(folder, "into")).map((name) => statSync(join(folder, "into", name)).mtimeMs);
    expect(run(folder, "@My List.txt").out).toMatch(/added: 0\nunchanged: 2\n/);
    expect(readdirSync(join(folder, "into")).map((name) => statSync(join(folder, "into", name)).mtimeMs)).toEqual(
      before,
    );
    expect(readFileSync(join(folder, "into/first-title.md"), "utf8")).toContain(
      "source: { listing: my-list, position: 1 }",
    );
  });

  test("--dry-run writes nothing", () => {
    const folder = scratchFolder({ "list.txt": list, "into/x.txt": "" });
    expect(run(folder, "@list.txt", "--dry-run")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/dry run, nothing written\)\nadded: 2/),
    });
    expect(readdirSync(join(folder, "into"))).toEqual(["x.txt"]);
  });

  test("an edited file is kept, and replaced only with --update", () => {
    const folder = scratchFolder({ "list.txt": list });
    run(folder, "@list.txt");
    const path = join(folder, "into/a-second-title.md");
    const edited = readFileSync(path, "utf8").replace("They study", "All study");
    writeFileSync(path, edited);
    expect(run(folder, "@list.txt").out).toMatch(
      /kept as edited: 1\n {2}into\/a-second-title\.md {2}differs in abstract from line 4; --update would replace it/,
    );
    expect(readFileSync(path, "utf8")).toBe(edited);
    expect(run(folder, "@list.txt", "--update").out).toMatch(/updated: 1\n/);
    expect(readFileSync(path, "utf8")).toContain("They study");
  });

  test("reads several files of several formats, and merges what they share", () => {
    const folder = scratchFolder({
      "list.txt": list,
      "a.bib": `@misc{a, title={First Title}, eprint={1703.05175}}`,
      "b.json": `[{"title":"Third","abstract":"${validAbstract.replace("We", "Some")}"}]`,
    });
    const { code, out } = run(folder, "@list.txt", "@a.bib", "@b.json");
    expect(code).toBe(1);
    expect(out).toMatch(/a\.bib:1: a title without an abstract; with --update its facts go to first-title/);
    expect(run(folder, "@a.bib", "--update").code).toBe(0);
    expect(readFileSync(join(folder, "into/first-title.md"), "utf8")).toMatch(/arxiv: "1703\.05175"/);
    expect(readdirSync(join(folder, "into")).sort()).toEqual(["a-second-title.md", "first-title.md", "third.md"]);
  });

  test("ends with 1 and takes the rest when a record is refused", () => {
    const folder = scratchFolder({ "list.txt": `${list}A Title Without Text\n` });
    expect(run(folder, "@list.txt")).toMatchObject({
      code: 1,
      out: expect.stringMatching(/refused: 1\n {2}list\.txt:6: a title without an abstract \(“A Title Without Text”\)/),
    });
    expect(readdirSync(join(folder, "into"))).toHaveLength(2);
  });

  test.each([
    ["bytes that are no UTF-8", Buffer.from([0x41, 0x0a, 0xff, 0xfe]), /x\.txt:2: Unexpected bytes, expected UTF-8/],
    ["no paper at all", "\n\n", /x\.txt:1: no paper in the whole file/],
  ])("refuses %s", (_, content, message) => {
    const { code, out, err } = run(scratchFolder({ "x.txt": content }), "@x.txt");
    expect(code).toBe(1);
    expect(out + err).toMatch(message);
  });

  test("takes a listing of ten megabytes", () => {
    const papers = Array.from(
      { length: 1200 },
      (_, index) => `Title Number ${index}\n${validAbstract} ${"Word after word. ".repeat(500)}\n`,
    );
    const { code, out } = run(scratchFolder({ "x.txt": papers.join("") }), "@x.txt", "--dry-run");
    expect(code).toBe(0);
    expect(out).toMatch(/added: 1200\n/);
  });

  test("says of each of very many that it is no paper", () => {
    const numbers = JSON.stringify([{}, ...Array.from({ length: 140_000 }, () => 0)]);
    const { code, out } = run(scratchFolder({ "x.json": numbers }), "@x.json", "--dry-run");
    expect(code).toBe(1);
    expect(out).toMatch(/^refused: 140001\n/m);
  });

  test.each([[[]], [["--wrong"]], [["@x.txt", "--into="]]])("ends with 2 and the usage when called with %j", (args) => {
    const folder = scratchFolder({});
    const { status, stderr } = spawnSync(
      process.execPath,
      ["scripts/import.ts", ...args.map((arg) => arg.replace("@", `${folder}/`))],
      { encoding: "utf8" },
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/Usage: npm run import/);
  });

  test("a file that is not there is named before anything is written", () => {
    const folder = scratchFolder({ "list.txt": list });
    expect(run(folder, "@list.txt", "@no.txt")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/^Unexpected path `no\.txt`, expected a file that is there/),
    });
    expect(readdirSync(folder)).toEqual(["list.txt"]);
  });
});
