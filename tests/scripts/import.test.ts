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
  });

  test("an edited file is kept, and replaced only with --update", async () => {
    const folder = scratchFolder({ "list.txt": list });
    await run(folder, "list.txt");
    const path = join(folder, "into/a-second-title.md");
    const edited = readFileSync(path, "utf8").replace("They study", "All study");
    writeFileSync(path, edited);
    expect((await run(folder, "list.txt")).out).toMatch(
      /kept as edited: 1\n {2}into\/a-second-title\.md {2}differs in abstract from line 4; --update would replace it/,
    );
    expect(readFileSync(path, "utf8")).toBe(edited);
    expect((await run(folder, "list.txt", "--update")).out).toMatch(/updated: 1\n/);
    expect(readFileSync(path, "utf8")).toContain("They study");
  });

  test("reads several files of several formats, and merges what they share", async () => {
    const folder = scratchFolder({
      "list.txt": list,
      "a.bib": `@misc{a, title={First Title}, eprint={1703.05175}}`,
      "b.json": `[{"title":"Third","abstract":"${validAbstract.replace("We", "Some")}"}]`,
    });
    const { code, out } = await run(folder, "list.txt", "a.bib", "b.json");
    expect(code).toBe(1);
    expect(out).toMatch(/a\.bib:1: a title without an abstract; with --update its facts go to first-title/);
    expect((await run(folder, "a.bib", "--update")).code).toBe(0);
    expect(readFileSync(join(folder, "into/first-title.md"), "utf8")).toMatch(/arxiv: "1703\.05175"/);
    expect(readdirSync(join(folder, "into")).sort()).toEqual(["a-second-title.md", "first-title.md", "third.md"]);
  });

  test("ends with 1 and takes the rest when a record is refused", async () => {
    const folder = scratchFolder({ "list.txt": `${list}A Title Without Text\n` });
    expect(await run(folder, "list.txt")).toMatchObject({
      code: 1,
      out: expect.stringMatching(/refused: 1\n {2}list\.txt:6: a title without an abstract \(“A Title Without Text”\)/),
    });
    expect(readdirSync(join(folder, "into"))).toHaveLength(2);
  });

  test.each([
    ["bytes that are no UTF-8", Buffer.from([0x41, 0x0a, 0xff, 0xfe]), /x\.txt:2: Unexpected bytes, expected UTF-8/],
    ["no paper at all", "\n\n", /x\.txt:1: no paper in the whole file/],
  ])("refuses %s", async (_, content, message) => {
    const { code, out, err } = await run(scratchFolder({ "x.txt": content }), "x.txt");
    expect(code).toBe(1);
    expect(out + err).toMatch(message);
  });

  test.each([[[]], [["--wrong"]], [["x.txt", "--into="]]])(
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
