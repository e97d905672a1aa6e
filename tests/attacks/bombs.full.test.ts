import { closeSync, ftruncateSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readContent } from "../../scripts/io/read-content.ts";
import { readText } from "../../scripts/io/read-text.ts";
import { checkContent } from "../../src/content/checks/run.ts";
import { sentences } from "../../src/analysis/text/sentences.ts";
import { tokens } from "../../src/analysis/text/tokens.ts";
import { acronyms } from "../../src/analysis/reading/acronyms.ts";
import { compileCues } from "../../src/analysis/cues/cue-trie.ts";
import { findCues } from "../../src/analysis/cues/find-cues.ts";
import { clean } from "../../src/import/repair/index.ts";
import { readPaper } from "../../src/analysis/reading/read-paper.ts";
import { escapeMarkdown, splitMarkup } from "../../src/import/escape-markdown.ts";
import { freeId } from "../../src/import/paper-id.ts";
import { planImport } from "../../src/import/plan.ts";
import { parseAbstract } from "../../src/content/abstract.ts";
import { bibtex } from "../../src/import/formats/bibtex.ts";
import { csv } from "../../src/import/formats/csv.ts";
import { detectFormat } from "../../src/import/formats/index.ts";
import { json } from "../../src/import/formats/json.ts";
import { listing } from "../../src/import/formats/listing.ts";
import { parsePaper } from "../../src/content/files.ts";
import { plainText } from "../../src/content/plain-text.ts";
import { renderTex } from "../../src/site/render-mdx.ts";
import { paperText, scratchFolder } from "../support/scratch.ts";

// Each text here once took minutes or more: what reads it had a pattern or a search that tries one thing in ever more
// ways. It is so long that a return of the fault would never end; no clock is asked.

const rulesOf = (text: string, more: { file: string; text: string }[] = []) => [
  ...new Set(checkContent([{ file: "content/abstracts/a.md", text }, ...more]).problems.map(({ rule }) => rule)),
];
const check = (body: string, frontMatter?: string) => rulesOf(paperText(frontMatter, body));

describe("patterns that had more ways than one", () => {
  test("braces and commands of a formula that lost its backslashes", () => {
    expect(check(`It is ${"{mathcal A".repeat(900)} here.`)).toEqual(["latex-remnant"]);
    expect(clean(`${"|0mathcal\t}0".repeat(900)}`, { where: "abstract", companion: "" }).text).toContain("mathcal");
  });

  test("an acronym that no words spell", () => {
    const list = (text: string) => acronyms(text, tokens(text));
    expect(list(`${"a ".repeat(900)}(BAAAAAAAAA)`)).toEqual([]);
    expect(list(`of ${"the of and ".repeat(300)}(OTAOTAOTAX)`)).toEqual([]);
    expect(check(`We study ${"a ".repeat(900)}(BAAAAAAAAA), which is transfer learning.`)).toEqual([]);
  });

  test("cues of many gaps and of many endings", () => {
    const find = (cue: string, text: string) => findCues(compileCues([cue]), tokens(text)).length;
    expect(find([...Array.from({ length: 28 }, () => "a"), "zz"].join(" … "), "a ".repeat(600))).toBe(0);
    expect(find(`${"cat* ".repeat(20)}zz`, "cats ".repeat(600))).toBe(0);
    // What is there is found all the same.
    expect(find("a … b", "a x y b a b")).toBe(2);
    expect(find("cat* cat*", "cats cats cats")).toBe(2);
  });
});

/** Each with the text that took it longest, at a length where the square is hours, and what it gives now. */
const long = 300_000;
const onlyLine = { records: [], refused: [expect.objectContaining({ line: 1 })] };
const refused = (rule?: string) => ["front-matter", ...(rule === undefined ? [] : [rule]), "abstract-length"];
const squares: [name: string, run: () => unknown, gives: unknown][] = [
  ["dots that end no sentence", () => sentences(`x ${".".repeat(long)}y`).map(({ text }) => text).join("").length, long + 2],
  ["blank lines in a table of papers", () => json.detect(`{}${"\n".repeat(long)}`), true],
  ["blanks behind the brace of an entry", () => bibtex.detect(`@a{${" \n".repeat(long)}`), false],
  ["blanks between authors", () => json.parse(JSON.stringify([{ title: "x", authors: `a${" ".repeat(long)}b` }])).records, [{ line: 1, title: "x", authors: ["a b"] }]],
  ["addresses without number in a line of a listing", () => listing.parse(`${"https://".repeat(long / 8)} x\ny`), onlyLine],
  ["tokens of addresses in a line of a listing", () => listing.parse(`${"t.tt/t".repeat(long / 6)} .\ny`), onlyLine],
  ["papers without a title", () => planImport(csv.parse(`title,abstract\n${Array.from({ length: 10_000 }, (_, at) => `---,a b ${at}\n`).join("")}`).records, [], { update: false }).write.size, 10_000],
  ["abbreviations before each entry", () => bibtex.parse(`${Array.from({ length: 1500 }, (_, at) => `@string{s${at} = "${"x".repeat(800)}"}`).join("\n")}\n${"@misc{a, title = {A title}}\n".repeat(1500)}`).records.length, 1500],
  ["one author of a megabyte", () => planImport(bibtex.parse(`@misc{a, title={A}, author={${"a- ".repeat(long)}}, abstract={B}}`).records, [], { update: false }).warnings.length, 1],
  ["braces of BibTeX that nothing closes", () => bibtex.parse("@misc{a, title={x\n".repeat(long / 10)).refused.length, long / 10],
  ["quotation marks of BibTeX that nothing closes", () => bibtex.parse('@misc(a, title="{x\n'.repeat(long / 10)).refused.length, long / 10],
  ["entries of BibTeX that refer to each other", () => bibtex.parse(Array.from({ length: long / 30 }, (_, at) => `@misc{k${at}, title={A}, crossref={k${at + 1}}}`).join("\n")).records.length, 1],
  ["dates and pages of BibTeX", () => bibtex.parse(`@misc{a, title={A}, month={${"9 . - ".repeat(long)}}, year={${"(".repeat(long)}}, pages={${"1 - ".repeat(long)}x}}`).records.length, 1],
  ["notes and addresses of BibTeX", () => bibtex.parse(`@misc{a, title={A}, note={${"at ".repeat(long)}}, url={${"$ \\a{ ".repeat(long)}${"}".repeat(long)}}}`).records.length, 1],
  ["line breaks that begin markup", () => escapeMarkdown(`*${"\n".repeat(long / 4)}x`, "abstract").slice(0, 2), "\\*"],
  ["a formula of one word", () => splitMarkup(`$${"a".repeat(long)}$`).map(({ text }) => text.length), [0, long + 2, 0]],
  ["blanks at the start of lines", () => readPaper({ title: "\n\t".repeat(long) + "x", abstract: "x" }).title, "x"],
  ["list marks in a row", () => parseAbstract("- ".repeat(long)).children.length, 1],
  ["numbers of a list in a row", () => parseAbstract("1. ".repeat(long)).children.length, 1],
  ["an address of front matter", () => check("We study it.", `title: x\nlinks: { code: "${"a".repeat(100_000)}" }`), refused()],
  ["marks at the end of an address", () => check("We study it.", `title: x\nlinks: { code: "https://a.b${'")'.replace('"', "'").repeat(50_000)}x" }`), refused()],
  ["a host of quotation marks", () => check("We study it.", `title: x\nlinks: { code: 'https://${'"'.repeat(100_000)}x' }`), refused("look-alike-host")],
  ["a title of a hundred thousand letters", () => check("We study it.", `title: ${"AAAA ".repeat(20_000)}`), refused()],
  ["a title of brackets", () => check("We study it.", `title: "${"[](".repeat(30_000)}"`), refused()],
  ["authors of a hundred thousand letters", () => check("We study it.", `title: x\nauthors: ["${"a^{".repeat(30_000)}"]`), refused()],
  ["ids without number", () => check("We study it.", `title: x\ndistinct: [${Array.from({ length: 5000 }, (_, at) => `a-paper-${at}`).join(", ")}]`), refused()],
]; // prettier-ignore

test.each(squares)("a long input: %s", (_, run, gives) => {
  expect(run()).toEqual(gives);
});

describe("texts that one word or mark fills", () => {
  const marks = ["\\'{", "{{\\'a", "\\emph{", "\\item[", "\\cite[", "\\begin{itemize}", "\\text{$", "$a", "\\alpha_", "\\[", "a", "a~", "a^{", ")", "https://", "https://a.b/ c", "Ab", "Abcdefgh", "µµµa", "{", "\\(", "``", "a- ", "ab- cd ", "a ,", "{\\it ", "$a$ ", "it 5 and 5, 5$ ", "1,", "AA", "of by improv ", "*_", "a*", "*["]; // prettier-ignore

  test.each(marks)("%j is repaired and checked", (mark) => {
    const text = mark.repeat(20_000 / mark.length);
    const once = clean(text, { where: "abstract", companion: text });
    expect(clean(once.text, { where: "abstract", companion: text }).text).toBe(once.text);
    // As long as the check reads a text at all.
    expect(check(`x ${mark.repeat(29_000 / mark.length)}`)).not.toContain("abstract-length");
  });

  test.each([
    "a",
    "*a ",
    "[",
    "[a](",
    "- ",
    "> ",
    "`a``",
    "$ ",
    "<a ",
    "https://a.b/{",
    ".",
    "a\n",
    "a. B ",
    "a (AB) ",
  ])("a megabyte of %j is refused without being taken apart", (mark) => {
    expect(check(mark.repeat(1_000_000 / mark.length))).toEqual(["abstract-length"]);
  });
});

const formulas: Record<string, string> = {
  "a macro of itself": "\\def\\a{\\a\\a}\\a",
  "a macro that multiplies": "\\def\\a#1{#1#1#1#1}\\def\\b#1{\\a{\\a{\\a{\\a{#1}}}}}\\b{\\b{\\b{x}}}",
  "a command of itself": "\\newcommand{\\a}{\\a}\\a",
  braces: `${"{".repeat(20_000)}x${"}".repeat(20_000)}`,
  fractions: "\\frac{1}{".repeat(5000),
  powers: "x^".repeat(5000),
  primes: `x${"'".repeat(20_000)}`,
  brackets: "\\left(".repeat(5000),
  sizes: "\\Huge ".repeat(40),
  rules: "\\rule{99999em}{99999em}",
  columns: `\\begin{matrix}${"a & ".repeat(5000)}\\end{matrix}`,
};

test.each(Object.keys(formulas))("a formula of %s is drawn or shown as it is", (name) => {
  const html = renderTex(formulas[name]!);
  expect(html).toMatch(/^<(?:math|code)[ >]/);
  expect(html.length).toBeLessThan(50 * formulas[name]!.length + 2000);
});

describe("files of ten megabytes", () => {
  const ten = 10 * 1024 * 1024;

  test.each([
    ["of letters", Buffer.alloc(ten, "a ")],
    ["of nothing but nulls", Buffer.alloc(ten)],
    ["of bytes that are no text", Buffer.alloc(ten, 0xff)],
    ["that begins like a paper", Buffer.concat([Buffer.from("---\ntitle: x\n---\n"), Buffer.alloc(ten, "[a](")])],
  ])("%s is rejected for its size, and its neighbour is checked", (_, bytes) => {
    const folder = scratchFolder({ "abstracts/a.md": bytes, "abstracts/b.md": paperText("titel: x") });
    const { files, problems } = readContent(folder);
    expect(problems.map(({ rule }) => rule)).toEqual(["readable-file"]);
    expect(files.map(({ file }) => file.endsWith("b.md"))).toEqual([true]);
  });

  test("a file that is larger than memory is not read at all", () => {
    const folder = scratchFolder({ "a.md": "x" });
    const handle = openSync(join(folder, "a.md"), "w");
    ftruncateSync(handle, 2 ** 40);
    closeSync(handle);
    expect(readText(join(folder, "a.md"))).toMatchObject({ message: expect.stringMatching(/^Unexpected size/) });
    writeFileSync(join(folder, "a.md"), "");
  });

  test.each([
    ["JSON of brackets", "[".repeat(ten / 2)],
    ["JSON of brackets that close", `[{"title":"x","a":${"[".repeat(500_000)}${"]".repeat(500_000)}}]`],
    [
      "JSON of many keys",
      JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, 1]))),
    ],
    ["JSON of one text", JSON.stringify([{ title: "x", abstract: "a ".repeat(ten / 2) }])],
    ["BibTeX of braces", `@misc{a, title={${"{".repeat(ten)}`],
    ["RIS of one line", `TY  - JOUR\nTI  - ${"a ".repeat(ten / 2)}\nER  - `],
    ["an Atom feed of one element", `<?xml version="1.0"?><feed><entry><title>${"a ".repeat(ten / 2)}</title></entry></feed>`], // prettier-ignore
    ["an Atom feed of open elements", `<?xml version="1.0"?><feed><entry>${"<a>".repeat(ten / 4)}`],
    ["CSV of one field", `title,abstract\nx,"${"a ".repeat(ten / 2)}"`],
    ["JSON Lines of one line", `{"title":"x"}\n{"a":"${"a".repeat(ten)}`],
    ["a listing of one line", "a ".repeat(ten / 2)],
    ["a listing of short lines", "a\n".repeat(100_000)],
  ])("%s gives no paper, and says why", (_, text) => {
    const { records, refused } = detectFormat(text).parse(text);
    const plan = planImport(records, [], { update: false });
    expect(plan.write.size).toBe(0);
    expect(refused.length + plan.refused.length).toBeGreaterThan(0);
  });
});

test("thousands of papers of one title get their ids at once", () => {
  const taken = new Map<string, number>();
  const ids = Array.from({ length: 200_000 }, () => freeId("a", taken));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.slice(0, 3)).toEqual(["a", "a-2", "a-3"]);
  expect(freeId("a-2", taken)).toBe("a-2-2");
});

test("a paper of twenty thousand paragraphs is read", () => {
  const { body } = parsePaper({ file: "a.md", text: paperText("title: x", "a\n\n".repeat(20_000)) });
  expect(plainText(parseAbstract(body)).length).toBe(39_999);
});

afterAll(() => expect(globalThis).not.toHaveProperty("attacked"));
