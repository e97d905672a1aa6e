import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { run } from "../../scripts/links.ts";
import { siteFiles } from "../support/made-site.ts";
import { runInProcess } from "../support/run-command.ts";
import { scratchFolder } from "../support/scratch.ts";

const root = "https://example.org/atlas/";
const good = { root, papers: { a: {} }, topics: { t: {} } };
const bad = {
  ...good,
  files: { "papers/a/index.html": '<a href="/atlas/none/">x</a>', "about/index.html": '<a href="#none">x</a>' },
};
const links = (files: Record<string, string>, ...args: string[]) => runInProcess(run, [scratchFolder(files), ...args]);

test("ends with 0 when every link leads somewhere, below a base path too", async () => {
  expect(await links(siteFiles(good))).toEqual({ code: 0, out: "0 broken links in 3 pages\n", err: "" });
});

test("ends with 1 and a line for each broken link, in order of files", async () => {
  const { code, out } = await links(siteFiles(bad));
  expect(code).toBe(1);
  expect(out.split("\n").slice(0, -1)).toEqual([
    "about/index.html: #none (no such anchor in about/index.html)",
    "papers/a/index.html: /atlas/none/ (no such page or file)",
    "2 broken links in 4 pages",
  ]);
});

test("--format github puts a broken link on the file of content from which its page is made", async () => {
  const { code, out } = await links(siteFiles(bad), "--format", "github");
  expect(code).toBe(1);
  expect(out.split("\n").slice(0, 2)).toEqual([
    "::error title=Broken link::about/index.html: #none (no such anchor in about/index.html)",
    "::error file=content/abstracts/a.md,line=1,title=Broken link::papers/a/index.html: /atlas/none/ (no such page or file)",
  ]);
});

test("a link from content cannot begin a line or a command of the log", async () => {
  const attacked = {
    ...good,
    files: { "x/index.html": '<a href="/a&#10;::error::x">x</a><a href="/##[error]x">y</a>' },
  };
  for (const format of ["text", "github"]) {
    const { out } = await links(siteFiles(attacked), "--format", format);
    expect(out.split("\n")).toHaveLength(4);
    expect(out).not.toMatch(/^::error::|##\[/m);
  }
});

test.each([
  [["tests"], /No built site in `.*tests`/],
  [["a", "b"], /Unexpected argument `b`/],
  [["--format", "xml"], /Unexpected format `xml`/],
])("ends with 2 and the usage when called with %j", async (args, message) => {
  const { code, out, err } = await runInProcess(run, args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(message);
  expect(err).toContain("Usage: npm run links");
});

test("runs as a process, and takes the folder from ATLAS_OUT", () => {
  const env = { ...process.env, ATLAS_OUT: scratchFolder(siteFiles(good)) };
  const { status, stdout } = spawnSync(process.execPath, ["scripts/links.ts"], { encoding: "utf8", env });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "0 broken links in 3 pages\n" });
});
