import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { paperText, scratchFolder, validAbstract } from "../support/scratch.ts";

function check(content: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/check.ts", ...args], {
    encoding: "utf8",
    env: { ...process.env, ATLAS_CONTENT: content },
  });
  return { code: status, out: stdout.replaceAll(`${content}/`, ""), err: stderr.replaceAll(`${content}/`, "") };
}

const other =
  "Something else is said here, in words that the first paper does not have, and at a length that is quite enough.";
const twoPapers = {
  "abstracts/a.md": paperText("title: A title"),
  "abstracts/b.md": paperText("title: Another title\nkeywords: [x]", `${other} It is 5\\% better.`),
};

describe("npm run check", () => {
  test("ends with 0 and a count when nothing is wrong", () => {
    const folder = scratchFolder({ "abstracts/a.md": twoPapers["abstracts/a.md"] });
    expect(check(folder)).toEqual({ code: 0, out: "0 problems, 0 questions\n", err: "" });
  });

  test("ends with 1 and every problem of every file", () => {
    const { code, out } = check(scratchFolder(twoPapers));
    expect(code).toBe(1);
    expect(out).toBe(`abstracts/b.md:3:1 unknown-key Unknown key "keywords"
    fix: Remove it; known keys are \`title\`, \`authors\`, \`published\`, \`venue\`, \`arxiv\` and 10 more.
abstracts/b.md:6:119 latex-remnant Unexpected LaTeX \`5\\%\`
    fix: Write \`5%\`. (--fix does it)
2 problems (latex-remnant 1, unknown-key 1), 0 questions
1 can be fixed with: npm run check -- --fix
`);
  });

  test("reports one file only when it is named, inside the content folder or outside", () => {
    const folder = scratchFolder({ ...twoPapers, "draft.txt.md": paperText("title: A title") });
    expect(check(folder, join(folder, "abstracts/a.md")).code).toBe(0);
    expect(check(folder, join(folder, "abstracts")).code).toBe(1);
    const outside = scratchFolder({ "draft.md": paperText("title: A  title") });
    const { code, out } = check(folder, join(outside, "draft.md"));
    expect(code).toBe(1);
    expect(out).toMatch(/draft\.md:2:9 title-form/);
    expect(out).not.toMatch(/b\.md:/);
  });

  test("--fix repairs what is certain, says so, and leaves other files untouched", () => {
    const folder = scratchFolder(twoPapers);
    const before = statSync(join(folder, "abstracts/a.md")).mtimeMs;
    const { code, out, err } = check(folder, "--fix");
    expect(code).toBe(1);
    expect(err).toBe("Fixed 1 in 1 file: abstracts/b.md\n");
    expect(out).toMatch(/unknown-key/);
    expect(out).not.toMatch(/latex-remnant/);
    expect(readFileSync(join(folder, "abstracts/b.md"), "utf8")).toBe(
      twoPapers["abstracts/b.md"].replace("5\\%", "5%"),
    );
    expect(statSync(join(folder, "abstracts/a.md")).mtimeMs).toBe(before);
  });

  test("--format json gives an array, github annotations with the summary first", () => {
    const folder = scratchFolder(twoPapers);
    expect(JSON.parse(check(folder, "--format", "json").out)).toMatchObject([{ rule: "unknown-key", line: 3, column: 1, severity: "error" }, { rule: "latex-remnant" }]); // prettier-ignore
    const lines = check(folder, "--format", "github").out.split("\n");
    expect(lines[0]).toMatch(/^::notice title=Content check::2 problems/);
    expect(lines[1]).toMatch(/^::error file=.*b\.md,line=3,col=1,title=unknown-key::Unknown key/);
  });

  test.each([[["--wrong"]], [["--format", "xml"]], [["no-such-file.md"]], [["--fix=yes"]]])(
    "ends with 2 and the usage when called with %j",
    (args) => {
      const { code, out, err } = check(scratchFolder({}), ...args);
      expect(code).toBe(2);
      expect(out).toBe("");
      expect(err).toMatch(/Usage: npm run check/);
    },
  );

  test("takes ids for files, and names a folder of content that is not there", () => {
    const folder = scratchFolder(twoPapers);
    expect(check(folder, "b").out).toMatch(/b\.md:3:1/);
    expect(check(folder, "a").code).toBe(0);
    expect(check(folder, "c")).toMatchObject({ code: 2, err: expect.stringMatching(/Unexpected path `.*c`/) });
  });

  test("does not take an option for given that npm has kept for itself", () => {
    const folder = scratchFolder(twoPapers);
    const env = { ...process.env, ATLAS_CONTENT: folder, npm_config_fix: "true" };
    const { status, stderr } = spawnSync(process.execPath, ["scripts/check.ts"], { encoding: "utf8", env });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^Unexpected --fix in a place where npm keeps it/)]);
    expect(readFileSync(join(folder, "abstracts/b.md"), "utf8")).toBe(twoPapers["abstracts/b.md"]);
  });

  test("--help prints the usage", () => {
    expect(check(scratchFolder({}), "--help")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Usage: npm run check/),
      err: "",
    });
  });

  test("a title that claims to run code runs nothing", () => {
    const folder = scratchFolder({
      "abstracts/a.md": `---js\nrequire("fs").writeFileSync("hacked", "")\n---\n${validAbstract}`,
    });
    expect(check(folder)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/a\.md:1:4 front-matter Unexpected front matter in `js`/),
    });
  });
});
