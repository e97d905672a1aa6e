import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Nodes } from "mdast";
import { remark } from "remark";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { readSite } from "../../scripts/changes.ts";
import { run } from "../../scripts/changes.ts";
import { changesGithub, changesMarkdown, changesText } from "../../scripts/report/changes.ts";
import { compareSites } from "../../src/diff/compare-sites.ts";
import { outline } from "../../src/diff/outline.ts";
import { quote } from "../../src/diff/report-line.ts";
import { madeSite, siteFiles } from "../support/made-site.ts";
import { runInProcess } from "../support/run-command.ts";
import { scratchFolder } from "../support/scratch.ts";
import { runs } from "../support/runs.ts";

const was = {
  papers: { a: { topics: ["few-shot"] }, b: {}, c: { topics: ["few-shot"] } },
  topics: { "few-shot": {}, "zero-shot": { label: "Zero-shot" } },
};
const is = {
  papers: { "a-2": { title: "The title of a", topics: ["zero-shot"] }, c: { topics: ["zero-shot"], venue: "ICML 2020" } },
  topics: { "few-shot": {}, "zero-shot": { label: "No shots" } },
  redirects: { "papers/b/": "papers/c/" },
  files: { "authors/jo-doe/index.html": "" },
}; // prettier-ignore

const changes = (...args: string[]) => runInProcess(run, args);
const folders = () => ["--before", scratchFolder(siteFiles(was)), "--after", scratchFolder(siteFiles(is))];

describe("npm run changes", () => {
  test("states what changes, and ends with 1 when an address is lost", async () => {
    const { code, out, err } = await changes(...folders());
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out.slice(0, out.indexOf("\nSize")))
      .toBe(`1 address is lost. 1 paper added, 1 paper removed, 1 paper renamed, 1 paper changed, 1 paper under other topics, 1 topic changed, 1 other page added.

Addresses lost: 1
  - /papers/a/ no longer leads to a page. It seems to be a-2 now: add “formerly: [a]” to content/abstracts/a-2.md.

Papers added: 1
  - a-2: “The title of a”, under zero-shot

Papers removed: 1
  - a: “The title of a”

Papers renamed: 1
  - b is merged into c; its address leads there

Papers changed: 1
  - c: venue none → “ICML 2020”

Topics that gain or lose papers: 2
  - few-shot: 1 paper fewer
  - zero-shot: 1 paper more

Papers under other topics: 1
  - c: now under zero-shot; no longer under few-shot

Topics changed: 1
  - zero-shot: label Zero-shot → “No shots”

Entity and other pages added: 1
  - /authors/jo-doe/
`);
  });

  test("ends with 0 when readers lose nothing", async () => {
    const folder = scratchFolder(siteFiles(was));
    const { code, out } = await changes("--before", folder, "--after", folder, "--format", "github");
    expect({ code, out }).toEqual({
      code: 0,
      out: "::notice title=What this changes::No address is lost. Papers, topics and pages are unchanged.\n",
    });
  });

  test("--format github puts what has to be repaired on its file", async () => {
    const { out } = await changes(...folders(), "--format", "github");
    expect(out.split("\n").slice(1)).toEqual([
      "::error file=content/abstracts/a-2.md,line=1,title=Addresses lost%3A 1::/papers/a/ no longer leads to a page. It seems to be a-2 now: add “formerly: [a]” to content/abstracts/a-2.md.",
      "",
    ]);
  });

  test("--format markdown has code spans for what comes from content", async () => {
    const { code, out } = await changes(...folders(), "--format", "markdown");
    expect(code).toBe(1);
    expect(out).toMatch(/^## What this changes\n\n\*\*1 address is lost\. .*\*\*\n\n### Addresses lost: 1\n\n- `\/papers\/a\/` no longer/);
    expect(out).toContain("- `c`: `venue` none → `ICML 2020`\n");
    expect(out).toMatch(/\n### Size\n\n\| {2}\| before \| after \| difference \|\n\| :- \| -: \| -: \| -: \|\n\| Papers \| 3 \| 2 \| −1 \|\n/);
  }); // prettier-ignore

  test.each([
    [["--before", "tests"], /No built site in `tests`: api\/papers\.json does not exist/],
    [["--before", "no-such-folder"], /No built site in `no-such-folder`/],
    [["--format", "xml"], /Unexpected format `xml`/],
    [["more"], /Unexpected argument `more`/],
    [["--wrong"], /--wrong/],
  ])("ends with 2 and the usage when called with %j", async (args, message) => {
    const { code, out, err } = await changes(...folders(), ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
    expect(err).toContain("Usage: npm run changes");
  });

  test.each(["--before", "--after"])("ends with 2 without %s", async (name) => {
    const given = folders();
    given.splice(given.indexOf(name), 2);
    expect(await changes(...given)).toMatchObject({ code: 2, err: expect.stringContaining(`Missing \`${name}\``) });
  });

  test.each(["api/papers.json", "api/topics.json"])("ends with 2 when %s has another shape", async (path) => {
    const folder = scratchFolder({ ...siteFiles(was), [path]: '{"x":1}' });
    expect(await changes("--before", folder, "--after", folder)).toMatchObject({ code: 2, err: expect.stringContaining(`${path} is not what a build writes`) }); // prettier-ignore
  });
});

test("runs as a process", () => {
  const { status, stdout } = spawnSync(process.execPath, ["scripts/changes.ts", ...folders()], { encoding: "utf8" });
  expect({ status, first: stdout.split(".")[0] }).toEqual({ status: 1, first: "1 address is lost" });
});

test("a symbolic link in a site is not followed", () => {
  const folder = scratchFolder(siteFiles(was));
  symlinkSync("/etc/hostname", join(folder, "papers/a/link.html"));
  expect([...readSite(folder).files.keys()]).not.toContain("papers/a/link.html");
});

/** Words that want to be something else on GitHub. */
const attacks = [
  ",", ",line=9,title=x", ":", "@maintainers", "#1", "GH-1", "a/b#1", "https://evil.example/", "www.evil.example", "a@evil.example", "[x](https://evil.example)", "![x](https://evil.example/x.png)",
  "<img src=x onerror=alert(1)>", "</details><script>", "<!--", "&#64;a", "`", "``", "```\nx\n```", "` @a `", "|", "\\", "\\`", "\n\n# x", "\n- x", "\n| a |\n| - |", "$x$",
  "::error::x", "\n::add-mask::a", "##[error]x", "::stop-commands::x", "%0A::error::x", "\r\n", "\u2028", "\u202E", "\u0000", ":tada:", "~~x~~", "[^1]", "***", "0".repeat(40), "",
]; // prettier-ignore
const hostile = fc.array(fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: "binary" })), { maxLength: 6 }).map((parts) => parts.join("")); // prettier-ignore

/** A change whose every word of content is the attacker's. */
function attack(words: string[]) {
  const [title, old, label, rule, topic, id, venue, key] = words as [string, ...string[]] & Record<number, string>;
  return compareSites(
    madeSite({ papers: { p: { title: old, topics: [topic!] }, gone: { title: old }, [`lost${id}`]: {} }, topics: { t: { label: old, rule: old } } }),
    madeSite({
      papers: { p: { title, venue, topics: [`${topic}x`], identifiers: { [key!]: venue } }, [`id${key}`]: { title, topics: words } },
      topics: { t: { label: label!, rule: rule! }, [`t${key}`]: { label: label! } },
      files: { [`authors/${key}/index.html`]: "" },
    }),
  );
} // prettier-ignore

const eightWords = fc.array(hostile, { minLength: 8, maxLength: 8 });

describe("whatever content says", () => {
  test("the Markdown holds it in code spans, and nothing else but our own headings, lists and words", () => {
    fc.assert(
      fc.property(eightWords, (words) => {
        const all = attack(words);
        const tree = remark().parse(changesMarkdown(all));
        const pieces = outline(all).flatMap(({ lines }) => lines.flatMap((line) => line.pieces));
        const content = pieces.flatMap((piece) => (typeof piece === "string" ? [] : [quote(piece.content)]));
        expect(nodes(tree, "inlineCode")).toEqual(content);
        expect(kinds(tree)).toEqual(["heading", "inlineCode", "list", "listItem", "paragraph", "root", "strong", "text"]);
        expect(nodes(tree, "text").filter((text) => !ours.test(text))).toEqual([]);
        expect(tree.children.filter(({ type }) => type === "heading")).toHaveLength(2 + outline(all).length);
      }),
      { numRuns: runs(100) },
    ); // prettier-ignore
  });

  test("annotations are whole lines of ours, and no line of the text is a command", () => {
    fc.assert(
      fc.property(eightWords, (words) => {
        const all = attack(words);
        const problems = outline(all).filter(({ isProblem }) => isProblem).flatMap(({ lines }) => lines); // prettier-ignore
        const lines = changesGithub(all).split("\n");
        expect(lines).toHaveLength(1 + problems.length);
        expect(lines.filter((line) => !/^::(?:notice|error) (?:file=[^,:]*,line=1,)?title=[^:,]+::/.test(line))).toEqual([]);
        expect(changesText(all).split(/\r\n|[\n\r\u2028]/).filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
      }),
      { numRuns: runs(500) },
    ); // prettier-ignore
  });
});

/** The words that our sections are made of: letters and marks that GitHub gives no meaning. */
const ours = /^[\w\s:;,.→−+|()’-]*$/u;

function nodes(tree: Nodes, type: "inlineCode" | "text"): string[] {
  const found: string[] = [];
  visit(tree, type, (node) => void found.push((node as { value: string }).value));
  return found;
}

function kinds(tree: Nodes): string[] {
  const found = new Set<string>();
  visit(tree, (node) => void found.add(node.type));
  return [...found].sort();
}

test("long lists are cut in Markdown and annotations, not in text", () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`p${at}`, { title: `T ${at}` }]));
  const all = compareSites(madeSite({ papers: many }), madeSite({}));
  const markdown = changesMarkdown(all);
  expect(markdown.match(/^- /gm)).toHaveLength(62);
  expect(markdown).toContain("- and 10 more\n");
  expect(changesGithub(all).match(/^::error/gm)).toHaveLength(10);
  expect(changesGithub(all)).toContain("\nAddresses lost: 40: and 30 more");
  expect(changesText(all).match(/^ {2}- /gm)).toHaveLength(80);
});
