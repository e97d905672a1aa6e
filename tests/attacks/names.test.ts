import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { logPath } from "../../scripts/report/workflow-command.ts";
import { readContent } from "../../scripts/io/read-content.ts";
import { githubReport, jsonReport, textReport } from "../../scripts/report/problems.ts";
import { checkContent } from "../../src/content/checks/run.ts";
import { buildPages } from "../../src/site/data/build-pages.ts";
import { parseContent } from "../../src/content/content.ts";
import { contentFolders } from "../../src/model/paths.ts";
import { attackKinds, attacksOf } from "../support/attacks.ts";
import { paperText, scratchFolder } from "../support/scratch.ts";

// Not files of the corpus: some systems cannot check such names out.
const names = [
  "::error::forged", " ::error::forged", "a\n::error file=x::forged", "a\r::add-mask::e", "##[error]forged", "a ##[add-mask]e", "a\u2028::error::x",
  "\u001b[31mred\u001b[0m", "a\u0007", "\u202Etxt.exe", "..", "...", "a b", "a\tb", "-rf", "--fix", "~", "$(id)", "`id`", "a;id", "a'b\"c", "a&b|c>d", "<script>", "a?b#c", "%2e%2e%2f",
  "con", "index", "a:b", "a\\b", "A", "é", "constructor ", "__proto__", "toString", "\ud800x",
]; // prettier-ignore

/** Lines that the machines of a workflow would take for commands, as their program tells them. */
function commandsIn(log: string): string[] {
  return log.split(/\r\n?|\n/).filter((line) => /^\s*::[^:]*::/.test(line) || line.includes("##["));
}

const filesNamed = (name: string) =>
  contentFolders.map((folder) => ({ file: `content/${folder}/${name}.md`, text: paperText() }));

test("a file with a hostile name is refused by it, begins no line and gives no command in a log", () => {
  for (const name of names) {
    const files = filesNamed(name);
    const { problems } = checkContent([...files, { file: `${name}.md`, text: paperText() }]);
    for (const { file } of files)
      expect(
        problems.filter((one) => one.file === file).map(({ rule }) => rule),
        name,
      ).toContain("id-form");
    const text = textReport(problems);
    expect(commandsIn(text), name).toEqual([]);
    expect(text, name).not.toMatch(/[^\P{Cc}\n]/u);
    const rows = text.split("\n").filter((line) => !/^ {4}fix: |^\d+ /.test(line));
    expect(
      rows.filter((line) => !/:\d+:\d+ [a-z-]+ /.test(line)),
      name,
    ).toEqual([]);
    expect(commandsIn(jsonReport(problems)), name).toEqual([]);
    expect(JSON.parse(jsonReport(problems)), name).toHaveLength(problems.length);
    for (const line of githubReport(problems).split("\n")) expect(line, name).toMatch(/^::(?:error|notice) [^\r\n]*::/);
  }
});

test("a file with a hostile name becomes no page, past the check too", () => {
  const contents = names.flatMap(filesNamed).map((one) => parseContent([one]).content);
  const papers = contents.filter((content) => content.papers.length > 0);
  expect(papers.length).toBeGreaterThan(0);
  for (const content of papers) expect(() => buildPages(content), content.papers[0]!.id).toThrow(/Unexpected id/);
});

test("no case of the corpus gives a command in a log", () => {
  for (const attack of attackKinds().flatMap(attacksOf)) {
    const { problems } = checkContent([attack]);
    expect(commandsIn(textReport(problems)), attack.name).toEqual([]);
    expect(commandsIn(jsonReport(problems)), attack.name).toEqual([]);
    const lines = githubReport(problems).split("\n");
    expect(lines, attack.name).toHaveLength(problems.length + 1);
  }
});

describe("the commands themselves", () => {
  const folder = () =>
    scratchFolder({
      "abstracts/a\n::error::forged.md": paperText(),
      "abstracts/##[error]b.md": paperText('title: "##[add-mask]e"\n"x\\n::error::forged": y'),
      "abstracts/a-paper.md": paperText('title: "##[add-mask]e ::error::x"'),
      "topics/::error::forged.md": paperText(),
      "\u001b[31mred.md": paperText(),
    });
  const run = (script: string, content: string, ...args: string[]) =>
    spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
      encoding: "utf8",
      env: { ...process.env, ATLAS_CONTENT: content, ATLAS_GENERATED: join(content, "generated") },
    });

  test.each([
    ["check", []],
    ["check", ["--fix"]],
    ["check", ["--format", "json"]],
    ["check", ["::error::no-such-file"]],
    ["check", ["a\n::error::x"]],
    ["pages", []],
    ["explain", ["a-paper"]],
    ["explain", ["::error::x"]],
    ["explain", ["a\n::error::x"]],
    ["import", ["::error::no-such-file"]],
    ["import", ["--into", "a\n::error::x", "::y"]],
    ["new", ["--bibtex", "::error::x"]],
    ["new", ["--arxiv", "a\n::error::x"]],
  ])("%s %j gives no command", (script, args) => {
    const { stdout, stderr, status } = run(script, folder(), ...args);
    expect(stdout + stderr).not.toBe("");
    expect(commandsIn(stdout + stderr)).toEqual([]);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect([0, 1, 2]).toContain(status);
  });

  test("the names of the files come from a folder as they are", () => {
    const { files, problems } = readContent(folder());
    expect(files.some(({ file }) => file.includes("\n"))).toBe(true);
    expect(problems.map(({ rule }) => rule)).toEqual(["file-place"]);
  });
});

describe("logPath", () => {
  test("a path that would be a command is told from the folder on", () => {
    expect(logPath("::error::x.md")).toBe("./::error::x.md");
    expect(logPath("\n::error::x.md")).toBe("⟨U+000A⟩::error::x.md");
    expect(logPath("content/::x.md")).toBe("content/::x.md");
  });
});
