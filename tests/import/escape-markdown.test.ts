import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collapseWhitespace } from "../../src/lib/collapse-whitespace.ts";
import { escapeMarkdown, splitMarkup, wordsOf } from "../../src/import/escape-markdown.ts";
import { writePaperFile } from "../../src/import/paper-file.ts";
import { parseAbstract, parseTitle } from "../../src/content/abstract.ts";
import { parsePaper } from "../../src/content/files.ts";
import { plainText } from "../../src/content/plain-text.ts";
import { hostileText } from "../support/hostile-text.ts";
import { runs } from "../support/runs.ts";

const read = {
  title: (text: string) => plainText(parseTitle(text)),
  abstract: (text: string) => plainText(parseAbstract(text)),
};
const places = ["title", "abstract"] as const;

describe("escapeMarkdown", () => {
  test.each([
    "a => b, < 5%, ~1.5-9%, -- x, a--b, don't",
    "snake_case_name and i-RevNet's",
    "see https://github.com/a_b/c_d_e. Next",
    "the map $f: X \\to Y$ with $O(n)$ steps, $k$-means, $10$ of $n=3$",
    "R&D, a & b, 100%, #1, 1.5 and <b>bold</b>",
    "[1] shows (see [2])",
  ])("leaves %j as it is", (text) => {
    expect(escapeMarkdown(text, "abstract")).toBe(text);
  });

  test.each([
    ["*stars* and a * b", "\\*stars\\* and a \\* b"],
    ["_x_ and snake_case", "\\_x\\_ and snake_case"],
    ["costs $5 and $10 each", "costs \\$5 and \\$10 each"],
    ["# not a heading, but a *star*", "\\# not a heading, but a \\*star\\*"],
    ["1. one", "1\\. one"],
    ["a [link](https://a.org)", "a [link\\](https://a.org)"],
    ["`code`", "\\`code\\`"],
    ["&lt; stays", "\\&lt; stays"],
    ["ten \\$ in TeX", "ten \\$ in TeX"],
    ["a set \\{1\\}", "a set {1}"],
  ])("%j is written %j", (text, markdown) => {
    expect(escapeMarkdown(text, "abstract")).toBe(markdown);
  });

  test("italics that are meant stay markup beside stars that are not", () => {
    expect(escapeMarkdown("*Revelio*: *this* too", "title", ["*Revelio*"])).toBe("*Revelio*: \\*this\\* too");
  });
});

test.each(["- ", "1. ", "> ", "[", "*", "_a", "`", "$", "\\"])("a text of many %j does no harm", (mark) => {
  const text = mark.repeat(3000).trim();
  expect(read.abstract(escapeMarkdown(text, "abstract"))).toBe(wordsOf(text));
});

const marks = fc.constantFrom(
  "*", "**", "_", "__", "`", "``", "```", "#", "# ", "> ", "- ", "+ ", "1. ", "1) ", "---", "===", "~~~", "[", "](", ")", "![", "[x]: y", "<b>", "</b>", "<!--", "-->", "<https://a.b>",
  "&amp;", "&#35;", "{", "}", "{x}", "\n", "\n\n", "  \n", "\t", "    ", "|", "https://a.org/x_y_", "http://a.b", "www.a.b", "a@b.c", "import x", "export ", ":", "!", "\u00A0", "é", "中", "a", "word ", " ", ".",
); // prettier-ignore
const noTex = fc.array(fc.oneof({ weight: 4, arbitrary: marks }, { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) }), { maxLength: 14 }).map((parts) => parts.join("").replace(/[$\\]/g, "")); // prettier-ignore
const withTex = fc.array(fc.oneof(marks, fc.constantFrom("$", "$$", "\\", "\\$", "$x$", "$a_1$", "\\alpha", "\\(", "$5"), fc.string({ maxLength: 5 })), { maxLength: 12 }).map((parts) => parts.join("")); // prettier-ignore

describe("any text", () => {
  test.each(places)("comes back from a %s as the same words", (where) => {
    fc.assert(
      fc.property(noTex, (text) => {
        expect(read[where](escapeMarkdown(text, where))).toBe(collapseWhitespace(text));
      }),
      { numRuns: runs(4000) },
    );
  });

  test.each(places)(
    "with dollars and backslashes comes back from a %s as the same words, formulas as their TeX",
    (where) => {
      fc.assert(
        fc.property(withTex, (text) => {
          // What cannot be written as formulas is written as words, dollar signs and all.
          const asWords = collapseWhitespace(text.replace(/\\([${}])/g, "$1"));
          expect([wordsOf(text), asWords]).toContain(read[where](escapeMarkdown(text, where)));
        }),
        { numRuns: runs(4000) },
      );
    },
  );

  test("comes back from a file, front matter and all", () => {
    fc.assert(
      fc.property(
        noTex,
        noTex,
        fc.array(fc.string({ unit: "grapheme", maxLength: 20 }).filter((name) => name.trim() !== "")),
        (title, abstract, authors) => {
          fc.pre(title.trim() !== "" && abstract.trim() !== "");
          const text = writePaperFile(
            { title: escapeMarkdown(collapseWhitespace(title), "title"), authors, repairs: [title.trim()] },
            escapeMarkdown(abstract.trim(), "abstract"),
          );
          const { data, body } = parsePaper({ file: "x.md", text });
          expect(data).toEqual({
            title: escapeMarkdown(collapseWhitespace(title), "title"),
            ...(authors.length > 0 && { authors }),
            repairs: [title.trim()],
          });
          expect(read.abstract(body)).toBe(collapseWhitespace(abstract));
        },
      ),
      { numRuns: runs(1500) },
    );
  });
});

describe("splitMarkup", () => {
  test.each([
    ["a $x^2$ b", [[false, "a "], [true, "$x^2$"], [false, " b"]]],
    ["costs $5 and $10", [[false, "costs $5 and $10"]]],
    ["$5 an item$", [[false, "$5 an item$"]]],
    ["$x^2$$a_1$", [[false, ""], [true, "$x^2$$a_1$"], [false, ""]]],
    ["a \\$ b $n$", [[false, "a \\$ b "], [true, "$n$"], [false, ""]]],
    ["", [[false, ""]]],
  ])("splits %j", (text, stretches) => {
    expect(splitMarkup(text).map(({ markup, text: part }) => [markup, part])).toEqual(stretches);
  }); // prettier-ignore

  test("splits any text into stretches that add up to it, formulas between dollar signs", () => {
    fc.assert(
      fc.property(hostileText({ lines: true }), (text) => {
        const stretches = splitMarkup(text);
        expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
        for (const { markup, text: part, reads } of stretches) {
          // Formulas that touch become one.
          if (markup) expect(reads.replace(/[\s${}]/g, "")).toBe(part.replace(/[\s${}]/g, ""));
          else expect(reads.replace(/[\\${}]/g, "")).toBe(part.replace(/[\\${}]/g, ""));
        }
      }),
      { numRuns: runs(2000) },
    );
  });
});
