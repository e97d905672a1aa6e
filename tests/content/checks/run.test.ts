import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checks } from "../../../src/content/checks/index.ts";
import { checkContent } from "../../../src/content/checks/run.ts";
import { paperText } from "../../support/scratch.ts";
import { runs } from "../../support/runs.ts";

const read = (path: string) => (statSync(path).isFile() ? readFileSync(path, "utf8") : "");
const paper = (name: string, text = paperText()) => ({ file: `content/abstracts/${name}.md`, text });
const found = (...files: { file: string; text: string }[]) =>
  checkContent(files).problems.map(({ file, rule }) => `${file.split("/").at(-1)} ${rule}`);

describe("checkContent", () => {
  test("names two files that some systems take for one", () => {
    const other = paperText(
      "title: Another",
      "Something else is said here, in words that the first paper does not have, and at a length that is enough.",
    );
    expect(found(paper("A-paper"), paper("a-paper", other))).toEqual(["A-paper.md id-form", "a-paper.md unique-id"]);
  });

  // Not fixtures: some systems cannot check such files out.
  test.each([
    ["Über_Transfer", "ueber-transfer"],
    ["con", "words-of-the-title"],
    ["學習", "words-of-the-title"],
    ["a".repeat(121), "a".repeat(100)],
  ])("refuses the file name %s", (name, better) => {
    const { problems } = checkContent([paper(name)]);
    expect(problems).toMatchObject([{ rule: "id-form", fix: `Rename the file to \`${better}.md\`.` }]);
  });

  test("reports only what is asked for, against all content", () => {
    const files = [paper("first"), paper("second"), paper("third", paperText("titel: x", "Other words."))];
    const only = (name: string) =>
      checkContent(files, { only: (file) => file.endsWith(`${name}.md`) }).problems.map(({ rule }) => rule);
    expect(only("first")).toEqual(["duplicate-paper"]);
    expect(only("second")).toEqual(["duplicate-paper"]);
    expect(only("third")).toContain("unknown-key");
  });

  test("takes a file outside the content folder for a paper", () => {
    expect(checkContent([{ file: "draft.md", text: paperText("title: x\nautors: []") }]).problems).toMatchObject([
      { rule: "unknown-key", line: 3, column: 1 },
    ]);
  });

  test("gives what has no errors, and the same whatever the order of the files", () => {
    const files = [paper("b", paperText("titel: x")), paper("a")];
    const { parsed, problems } = checkContent(files);
    expect(parsed.papers.map(({ id, file }) => [id, file])).toEqual([["a", "abstracts/a.md"]]);
    expect(checkContent(files.toReversed()).problems).toEqual(problems);
  });

  const floods: [of: string, text: string][] = [
    ["brackets", "[".repeat(29_700)], ["emphasis", "*a ".repeat(9_900)], ["links", "[a](".repeat(7_200)], ["dollars", "$ ".repeat(14_700)],
    ["formulas", "$a$ ".repeat(7_200)], ["addresses", "https://a.b/{".repeat(2_100)], ["spaced addresses", "https: // a . ".repeat(2_100)],
    ["angles", "<a ".repeat(9_900)], ["entities", "&amp;".repeat(5_700)], ["braces", "{".repeat(29_700)], ["backslashes", "\\a ".repeat(9_900)],
    ["accents", "\\'".repeat(14_700)], ["TeX quotes", "``".repeat(14_700)], ["imports", "import x\n".repeat(3_300)], ["blanks", " \n".repeat(14_700)],
    ["one word", "a".repeat(29_700)], ["a megabyte", "a b ".repeat(250_000)], ["a formula", `$${"\\frac".repeat(150)}$`], ["nested TeX", `$${"{".repeat(480)}${"}".repeat(480)}$`],
    ["tildes", "a~".repeat(14_700)], ["backticks", "`a``".repeat(7_200)], ["carets", "a^{".repeat(9_900)], ["bars", "{|".repeat(14_700)], ["colons", "a:".repeat(14_700)],
  ]; // prettier-ignore

  test("reports places inside the file for a text of nothing but one mark", () => {
    const outside = floods.filter(([, mark]) => {
      const text = paperText("title: A title", `x ${mark}`);
      const lines = text.split("\n");
      const { problems } = checkContent([paper("a", text)]);
      return problems.some(({ line, column }) => !(column > 0 && column <= lines[line - 1]!.length + 1));
    });
    expect(outside.map(([of]) => of)).toEqual([]);
  });

  test("never throws, and every place and edit is inside its file", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "{",
        "}",
        "<b>",
        "</b>",
        "$",
        "$x^2$",
        "\\",
        "\\href",
        "`",
        "``",
        "''",
        "[a](b)",
        "https://",
        "https://gіthub.com/x",
        "javascript:x",
        "&#60;",
        "\u202E",
        "\u0000",
        "\r\n",
        "\n",
        "import 'x'",
        "~",
        "\\'e",
        "ﬁ",
        "{\\it x}",
        "mathcal",
        ".",
        " ,",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    );
    const prose = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(prose, prose, (title, body) => {
        const text = `---\ntitle: ${JSON.stringify(title)}\nauthors: [${JSON.stringify(body)}]\n---\n\n${body}\n`;
        const lines = text.split("\n");
        for (const { line, column, edit, message } of checkContent([paper("a", text)]).problems) {
          expect(lines[line - 1]!.length + 1, message).toBeGreaterThanOrEqual(column);
          if (edit !== undefined)
            expect(0 <= edit.start && edit.start <= edit.end && edit.end <= text.length).toBe(true);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});

describe("the list of checks", () => {
  test("has each rule of the folder once", () => {
    const folder = "src/content/checks";
    const files = readdirSync(folder).map((name) => read(join(folder, name)));
    const written = files.flatMap((code) =>
      [...code.matchAll(/ \w+: Check = \{\n  id: "([^"]+)"/g)].map(([, id]) => id),
    );
    expect(checks.map(({ id }) => id).sort()).toEqual(written.sort());
  });
});
