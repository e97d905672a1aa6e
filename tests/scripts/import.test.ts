import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run as importFiles } from "../../scripts/import.ts";
import { runInProcess } from "../support/run-command.ts";
import { scratchFolder, validAbstract } from "../support/scratch.ts";

const run = (folder: string, ...args: string[]) => runInProcess(importFiles, [...args, "--into", "into"], {}, folder);

const list = `Get papers in your inbox!\nSubscribeFirst Title\n${validAbstract} It is 5\\% better.\nA Second Title\n${validAbstract.replace("We", "They")}\n`;

describe("npm run import", () => {
  test("writes one file a paper, says what it repaired, and does nothing the second time", async () => {
    const folder = scratchFolder({ "My List.txt": list });
    expect(await run(folder, "My List.txt")).toEqual({
      code: 0,
      err: "",
      out: `My List.txt: scraped listing, 2 records
added: 2
unchanged: 0
updated: 0
kept as edited: 0
merged duplicates: 0
repaired: 2
for a person to settle: 0
refused: 0

added:
  into/first-title.md
  into/a-second-title.md

repaired:
  first-title: title: “Subscribe”, a button of the page, was glued to its start
  first-title: abstract: “5\\%” is “5%” (TeX escape)
`,
    });
    const before = readdirSync(join(folder, "into")).map((name) => statSync(join(folder, "into", name)).mtimeMs);
    expect((await run(folder, "My List.txt")).out).toMatch(/added: 0\nunchanged: 2\n/);
    expect(readdirSync(join(folder, "into")).map((name) => statSync(join(folder, "into", name)).mtimeMs)).toEqual(
      before,
    );
    expect(readFileSync(join(folder, "into/first-title.md"), "utf8")).toContain(
      "source: { listing: my-list, position: 1 }",
    );
  });

  test("--dry-run writes nothing", async () => {
    const folder = scratchFolder({ "list.txt": list, "into/x.txt": "" });
    expect(await run(folder, "list.txt", "--dry-run")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/dry run, nothing written\)\nadded: 2/),
    });
    expect(readdirSync(join(folder, "into"))).toEqual(["x.txt"]);
    expect(readdirSync(folder)).not.toContain("listings");
  });

  test("what a person changed stays, with --update too, and what changed in the source is told or taken", async () => {
    const folder = scratchFolder({ "list.txt": list });
    await run(folder, "list.txt");
    const path = join(folder, "into/a-second-title.md");
    const edited = readFileSync(path, "utf8").replace("They study", "All study");
    writeFileSync(path, edited);
    for (const options of [[], ["--update"]])
      expect((await run(folder, "list.txt", ...options)).out).toMatch(/unchanged: 2\nupdated: 0\nkept as edited: 0\n/);
    writeFileSync(join(folder, "list.txt"), list.replaceAll("three data sets", "four data sets"));
    const { out } = await run(folder, "list.txt");
    expect(out).toMatch(/kept as edited: 2\n/);
    expect(out).toMatch(
      /list\.txt:2: first-title: abstract: "…[^"]*three data sets[^"]*" here, "…[^"]*four data sets[^"]*" in the source; --update takes it\n/,
    );
    expect(out).toMatch(
      /list\.txt:4: a-second-title: abstract: "All study [^"]*" here, "They study [^"]*" in the source\n/,
    );
    expect((await run(folder, "list.txt", "--update")).out).toMatch(/updated: 1\nkept as edited: 1\n/);
    expect(readFileSync(path, "utf8")).toBe(edited);
    expect(readFileSync(join(folder, "into/first-title.md"), "utf8")).toContain("four data sets");
  });

  test("a broken line of what was imported stops it", async () => {
    const folder = scratchFolder({
      "list.txt": list,
      "listings/list.imported.jsonl": '{"id":"a","title":"A"}\n<<<<<<<\n',
    });
    const { code, err } = await run(folder, "list.txt");
    expect(code).toBe(1);
    expect(err).toMatch(/^listings\/list\.imported\.jsonl:2: Unexpected line/);
  });

  test("papers that are left out on purpose are named, and those that left the source, too", async () => {
    const excluded = "excluded:\n  - { id: first-title, why: Not on transfer. }\n";
    const folder = scratchFolder({ "list.txt": list, "excluded.yaml": excluded });
    const { out, code } = await run(folder, "list.txt");
    expect(code).toBe(0);
    expect(out).toMatch(
      /\nleft out on purpose: 1\n[\s\S]*\nleft out on purpose:\n {2}list\.txt:2: "First Title": Not on transfer\.\n/,
    );
    writeFileSync(join(folder, "list.txt"), `${list}Only This\n${validAbstract.replace("We", "Some")}\n`);
    await run(folder, "list.txt");
    writeFileSync(join(folder, "list.txt"), `Only This\n${validAbstract.replace("We", "Some")}\n`);
    expect((await run(folder, "list.txt")).out).toMatch(
      /no longer in the source:\n {2}into\/a-second-title\.md {2}from list\n/,
    );
    writeFileSync(join(folder, "excluded.yaml"), "excluded: [{ id: x }]");
    expect(await run(folder, "list.txt")).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^excluded\.yaml:1: Missing excluded\.why/),
    });
  });

  test("reads several files of several formats, and merges what they share", async () => {
    const folder = scratchFolder({
      "list.txt": list.replace("First Title", "The First Long Title"),
      "a.bib": `@misc{a, title={The First Long Title}, author={Roe, Jane}, eprint={1703.05175}}`,
      "b.json": `[{"title":"Third","abstract":"${validAbstract.replace("We", "Some")}"}]`,
    });
    const { code, out } = await run(folder, "list.txt", "a.bib", "b.json");
    expect(code).toBe(0);
    expect(out).toMatch(/a\.bib:1: the same paper as list\.txt:2, the-first-long-title\n/);
    expect(readFileSync(join(folder, "into/the-first-long-title.md"), "utf8")).toMatch(
      /arxiv: "1703\.05175"[\s\S]*source: { listing: list, /,
    );
    expect(readdirSync(join(folder, "into")).sort()).toEqual([
      "a-second-title.md",
      "the-first-long-title.md",
      "third.md",
    ]);
    expect(readdirSync(join(folder, "listings")).sort()).toEqual(["b.imported.jsonl", "list.imported.jsonl"]);
    expect((await run(folder, "a.bib")).out).toMatch(/unchanged: 1\n/);
  });

  test("reads every file of a folder in the order of names, and names what it passes over", async () => {
    const bib = (title: string) => `@misc{a, title={${title}}, author={Roe, Jane}, abstract={${validAbstract}}}`;
    const folder = scratchFolder({
      "exports/b/deep.bib": bib("A Title in Two Exports"),
      "exports/a.bib": bib("A title in two exports"),
      "exports/.hidden.bib": bib("Hidden"),
      "exports/paper.pdf": "%PDF-1.4",
      "exports/README.md": "# Read me\nThese are exports of ours.\n",
      "exports/list.txt": list,
      "exports/list.imported.jsonl": '{"id":"a","title":"A"}\n',
    });
    const { code, out } = await run(folder, "exports/");
    expect(code).toBe(0);
    expect(out).toMatch(
      /^exports\/a\.bib: BibTeX, 1 record\nexports\/b\/deep\.bib: BibTeX, 1 record\nexports\/list\.txt: scraped listing, 2 records\nadded: 3\n/,
    );
    expect(out).toMatch(/exports\/b\/deep\.bib:1: the same paper as exports\/a\.bib:1, a-title-in-two-exports/);
    expect(out.split("files not read:\n")[1]).toMatch(
      /^ {2}exports\/\.hidden\.bib: hidden\n {2}exports\/README\.md: .*Markdown.*\n {2}exports\/list\.imported\.jsonl: what an earlier import kept\n {2}exports\/paper\.pdf: PDF\n/,
    );
  });

  test("many rows are counted, the first are shown, and all are in a file", async () => {
    const papers = Array.from({ length: 12 }, (_, index) => ({
      title: `Words of Paper ${index}`,
      abstract: `${validAbstract} By ${index}\\%.`,
      doi: index === 3 ? "x" : undefined,
      citations: 5,
    }));
    const bare = Array.from({ length: 10 }, (_, index) => ({ title: `A Bare Title ${index}` }));
    const folder = scratchFolder({ "a.json": JSON.stringify([...papers, ...bare]) });
    const { out } = await runInProcess(importFiles, ["a.json", "--into", "into"], { ATLAS_BUILD_DIR: "build" }, folder);
    expect(out).toMatch(/\nadded: 12\n[\s\S]*\nrepaired: 12\n/);
    expect(out).toMatch(/\nadded:\n(?: {2}into\/words-of-paper-\d\.md\n){5} {2}and 7 more\n/);
    expect(out).toMatch(
      /\nrepaired:\n {2}12 × TeX escape, such as words-of-paper-0: abstract: “0\\%” is “0%” \(TeX escape\)\n/,
    );
    expect(out).toMatch(/\nrefused:\n {2}10 × a title without an abstract, such as a\.json:\d+ \(“A Bare Title 0”\)\n/);
    expect(out).toMatch(/\nThe whole report: build\/import-report\.txt\n$/);
    const whole = readFileSync(join(folder, "build/import-report.txt"), "utf8");
    expect(whole.match(/^ {2}into\/words-of-paper-\d+\.md$/gm)).toHaveLength(12);
    expect(whole).toContain("words-of-paper-11: abstract: “11\\%” is “11%” (TeX escape)");
  });

  test("ends with 1 and takes the rest when a record is refused", async () => {
    const folder = scratchFolder({ "list.txt": `${list}A Title Without Text\n` });
    expect(await run(folder, "list.txt")).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /refused: 1\n[\s\S]*refused:\n {2}list\.txt:6: a title without an abstract \(“A Title Without Text”\)/,
      ),
    });
    expect(readdirSync(join(folder, "into"))).toHaveLength(2);
  });

  test.each([
    ["a PDF", "%PDF-1.7", /^x\.txt: not read\n[\s\S]*x\.txt:1: Unexpected PDF, expected text\. Export the papers/],
    ["an Excel workbook", "PK\x03\x04 xl/workbook.xml", /x\.txt:1: Unexpected Excel workbook/],
    [
      "UTF-8 with a wrong byte",
      Buffer.concat([Buffer.from("Müller\n"), Buffer.from([0xff])]),
      /x\.txt:2: Unexpected bytes, expected UTF-8\. Save/,
    ],
    [
      "Chinese in a code page",
      Buffer.from("c7a8d2c6d1a7cfb0b5c4b7bdb7a8", "hex"),
      /x\.txt:1: Unexpected bytes.* name its encoding, such as `--encoding gb18030`/,
    ],
    ["Polish in a code page", Buffer.from("Pawe\xb3 Wi\xb6niewski", "latin1"), /x\.txt:1: Unexpected bytes/],
    ["letters of an old Macintosh", Buffer.from("M\x9fller", "latin1"), /x\.txt:1: Unexpected bytes/],
    ["no paper at all", "\n\n", /x\.txt:1: no paper in the whole file/],
  ])("refuses %s", async (_, content, message) => {
    const { code, out, err } = await run(scratchFolder({ "x.txt": content }), "x.txt");
    expect(code).toBe(1);
    expect(out + err).toMatch(message);
  });

  const bib = `@misc{a, title={Zürich “Title”}, author={Müller, Jörg}, abstract={${validAbstract}}}`;
  test.each<[string, Uint8Array, RegExp, string[]]>([
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${bib}`), /BibTeX, 1 record/, []],
    ["UTF-16 with a mark", Buffer.from(`\uFEFF${bib}`, "utf16le"), /BibTeX, read as UTF-16, 1 record/, []],
    ["UTF-16 without a mark", Buffer.from(bib, "utf16le"), /BibTeX, read as UTF-16, 1 record/, []],
    [
      "UTF-16 of the other order",
      Buffer.from(`\uFEFF${bib}`, "utf16le").swap16(),
      /BibTeX, read as UTF-16, 1 record/,
      [],
    ],
    [
      "Windows-1252",
      Buffer.from(bib.replace("“", "\x93").replace("”", "\x94"), "latin1"),
      /BibTeX, read as Windows-1252, 1 record/,
      [],
    ],
    [
      "an encoding that is named",
      Buffer.from(bib.replace(/[“”]/g, '"'), "latin1"),
      /BibTeX, read as latin1, 1 record/,
      ["--encoding", "latin1"],
    ],
  ])("reads %s", async (_, content, head, args) => {
    const folder = scratchFolder({ "x.bib": content });
    const { code, out } = await run(folder, "x.bib", ...args);
    expect(code).toBe(0);
    expect(out).toMatch(head);
    expect(readFileSync(join(folder, "into/zuerich-title.md"), "utf8")).toMatch(
      /title: .*Zürich[^]*authors: \[ Jörg Müller \]/,
    );
  });

  test.each([[[]], [["--wrong"]], [["x.txt", "--into="]], [["x.txt", "--encoding", "klingon"]]])(
    "ends with 2 and the usage when called with %j",
    async (args) => {
      const { code, err } = await runInProcess(importFiles, args, {}, scratchFolder({ "x.txt": list }));
      expect(code).toBe(2);
      expect(err).toMatch(/Usage: npm run import/);
    },
  );

  test("a file that is not there is named before anything is written", async () => {
    const folder = scratchFolder({ "list.txt": list });
    expect(await run(folder, "list.txt", "no.txt")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/^No file `no\.txt`/),
    });
    expect(readdirSync(folder)).toEqual(["list.txt"]);
  });
});
