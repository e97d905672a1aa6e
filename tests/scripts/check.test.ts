import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../scripts/check.ts";
import { runInProcess } from "../support/run-command.ts";
import { paperText, scratchFolder, validAbstract } from "../support/scratch.ts";

const check = (folder: string, ...args: string[]) => runInProcess(run, args, { ATLAS_CONTENT: "." }, folder);

const other =
  "Something else is said here, in words that the first paper does not have, and at a length that is quite enough.";
const twoPapers = {
  "abstracts/a.md": paperText("title: A title"),
  "abstracts/b.md": paperText("title: Another title\ncolour: red", `${other} It is \\emph{better}.`),
};

describe("npm run check", () => {
  test("ends with 0 and a count when nothing is wrong", async () => {
    const folder = scratchFolder({ "abstracts/a.md": twoPapers["abstracts/a.md"] });
    expect(await check(folder)).toEqual({ code: 0, out: "0 errors, 0 warnings, 0 questions\n", err: "" });
  });

  test("ends with 1 and every problem of every file", async () => {
    const { code, out } = await check(scratchFolder(twoPapers));
    expect(code).toBe(1);
    expect(out).toBe(`abstracts/b.md:3:1 unknown-key Unknown key "colour"
    fix: Remove it; known keys are \`title\`, \`authors\`, \`published\`, \`venue\`, \`arxiv\` and 18 more.
abstracts/b.md:6:119 latex-remnant warning: Unexpected LaTeX \`\\emph{better}\`
    fix: Write \`better\`. (--fix does it)
1 error (unknown-key 1), 1 warning (latex-remnant 1), 0 questions
1 can be fixed with: npm run check -- --fix
`);
  });

  test("reports one file only when it is named, inside the content folder or outside", async () => {
    const folder = scratchFolder({ ...twoPapers, "draft.txt.md": paperText("title: A title") });
    expect((await check(folder, join(folder, "abstracts/a.md"))).code).toBe(0);
    expect((await check(folder, join(folder, "abstracts"))).code).toBe(1);
    const outside = scratchFolder({ "draft.md": paperText("titel: A title") });
    const { code, out } = await check(folder, join(outside, "draft.md"));
    expect(code).toBe(1);
    expect(out).toMatch(/draft\.md:2:1 unknown-key/);
    expect(out).not.toMatch(/b\.md:/);
  });

  test("--fix repairs what is certain, says so, and leaves other files untouched", async () => {
    const folder = scratchFolder(twoPapers);
    const before = statSync(join(folder, "abstracts/a.md")).mtimeMs;
    const { code, out, err } = await check(folder, "--fix");
    expect(code).toBe(1);
    expect(err).toBe("Fixed 1 in 1 file: abstracts/b.md\n");
    expect(out).toMatch(/unknown-key/);
    expect(out).not.toMatch(/latex-remnant/);
    expect(readFileSync(join(folder, "abstracts/b.md"), "utf8")).toBe(
      twoPapers["abstracts/b.md"].replace("\\emph{better}", "better"),
    );
    expect(statSync(join(folder, "abstracts/a.md")).mtimeMs).toBe(before);
  });

  test("--format json gives an array, github annotations with the summary first", async () => {
    const folder = scratchFolder(twoPapers);
    expect(JSON.parse((await check(folder, "--format", "json")).out)).toMatchObject([{ rule: "unknown-key", line: 3, column: 1, severity: "error" }, { rule: "latex-remnant", severity: "warning" }]); // prettier-ignore
    const lines = (await check(folder, "--format", "github")).out.split("\n");
    expect(lines[0]).toMatch(/^::notice title=Content check::1 error \(unknown-key 1\), 1 warning/);
    expect(lines[1]).toMatch(/^::error file=.*b\.md,line=3,col=1,title=unknown-key::Unknown key/);
    expect(lines[2]).toMatch(/^::warning file=.*b\.md,line=6,col=119,title=latex-remnant::/);
  });

  test("warnings and questions pass; --strict takes warnings for errors", async () => {
    const text = paperText("title: A title\nauthors: [Ada 1]", `${validAbstract} It is <b>better</b>.`);
    const folder = scratchFolder({ "abstracts/a.md": text });
    const { code, out } = await check(folder);
    expect(code).toBe(0);
    expect(out).toMatch(/^0 errors, 1 warning \(no-html 1\), 1 question \(author-form 1\)$/m);
    const strict = await check(folder, "--strict");
    expect(strict.code).toBe(1);
    expect(strict.out).toMatch(/^1 error \(no-html 1\), 0 warnings, 1 question \(author-form 1\)$/m);
    expect((await check(folder, "--strict", "--format", "github")).out).toMatch(/^::error .*title=no-html/m);
  });

  test.each([[["--wrong"]], [["--format", "xml"]], [["no-such-file.md"]], [["--fix=yes"]]])(
    "ends with 2 and the usage when called with %j",
    async (args) => {
      const { code, out, err } = await check(scratchFolder({}), ...args);
      expect(code).toBe(2);
      expect(out).toBe("");
      expect(err).toMatch(/Usage: npm run check/);
    },
  );

  test("takes ids for files, and names a folder of content that is not there", async () => {
    const folder = scratchFolder(twoPapers);
    expect((await check(folder, "b")).out).toMatch(/b\.md:3:1/);
    expect((await check(folder, "a")).code).toBe(0);
    expect(await check(folder, "c")).toMatchObject({ code: 2, err: expect.stringMatching(/No file or folder `c`/) });
  });

  test("refuses an option that npm has kept for itself", async () => {
    const folder = scratchFolder(twoPapers);
    const env = { ATLAS_CONTENT: ".", npm_config_fix: "true" };
    expect(await runInProcess(run, [], env, folder)).toMatchObject({ code: 2, err: expect.stringMatching(/^npm took --fix/) }); // prettier-ignore
    expect(readFileSync(join(folder, "abstracts/b.md"), "utf8")).toBe(twoPapers["abstracts/b.md"]);
  });

  test("--help prints the usage", async () => {
    expect(await check(scratchFolder({}), "--help")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Usage: npm run check/),
      err: "",
    });
  });

  test("a title that claims to run code runs nothing", async () => {
    const folder = scratchFolder({
      "abstracts/a.md": `---js\nrequire("fs").writeFileSync("hacked", "")\n---\n${validAbstract}`,
    });
    expect(await check(folder)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/a\.md:1:4 front-matter Unexpected front matter in `js`/),
    });
  });
});
