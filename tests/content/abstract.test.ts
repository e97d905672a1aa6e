import fc from "fast-check";
import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { collapseWhitespace } from "../../src/lib/collapse-whitespace.ts";
import { parseAbstract, parseTitle } from "../../src/content/abstract.ts";
import { plainText } from "../../src/content/plain-text.ts";
import { hostileText } from "../support/hostile-text.ts";
import { runs } from "../support/runs.ts";

const inAbstracts = new Set(["root", "paragraph", "text", "emphasis", "strong", "inlineCode", "link", "list", "listItem", "break", "inlineMath", "math"]); // prettier-ignore
const inTitles = new Set(["text", "emphasis", "strong", "inlineMath"]);

function kindsIn(node: Nodes): string[] {
  const kinds: string[] = [];
  visit(node, ({ type }) => void kinds.push(type));
  return kinds;
}

describe("any text", () => {
  test("as an abstract has prose in it and nothing else, and every part stands in the text", () => {
    fc.assert(
      fc.property(hostileText({ lines: true }), (text) => {
        const root = parseAbstract(text);
        expect(kindsIn(root).filter((kind) => !inAbstracts.has(kind))).toEqual([]);
        visit(root, ({ position }) => {
          if (position === undefined) return;
          expect(position.start.offset!).toBeGreaterThanOrEqual(0);
          expect(position.end.offset!).toBeLessThanOrEqual(text.length);
        });
        visit(root, "link", ({ url, position }) => {
          if (position === undefined) expect(url).toMatch(/^https?:\/\//i);
        });
      }),
      { numRuns: runs(1000) },
    );
  });

  test("as a title has words, italics and formulas", () => {
    fc.assert(
      fc.property(hostileText({ lines: true }), (text) => {
        const kinds = parseTitle(text).flatMap(kindsIn);
        expect(kinds.filter((kind) => !inTitles.has(kind))).toEqual([]);
      }),
      { numRuns: runs(1000) },
    );
  });

  test("without a sign of Markdown or TeX is its words", () => {
    // A line of an abstract may begin as a list does.
    // oxlint-disable-next-line no-control-regex
    const plain = hostileText({ lines: true }).map((text) => text.replace(/[\\`*_[\]<$&!\u0000]|^\s*(?:[-+]|\d+[.)])/gm, "x")); // prettier-ignore
    fc.assert(
      fc.property(plain, (text) => {
        expect(plainText(parseAbstract(text))).toBe(collapseWhitespace(text));
        expect(plainText(parseTitle(text))).toBe(collapseWhitespace(text));
      }),
      { numRuns: runs(1000) },
    );
  });

  test("of one line is read the same with and without the parser", () => {
    const tree = (text: string) => JSON.stringify(parseAbstract(text), (key, value) => (key === "position" ? undefined : value)); // prettier-ignore
    const signs = fc.constantFrom(
      "- ",
      "-",
      "+",
      "1. ",
      "1)",
      " ",
      "a",
      ". ",
      "https://a.org/x",
      "\u00A0",
      "\u2028",
      "=",
      "!",
    );
    const line = fc.oneof(
      hostileText(),
      fc.array(signs, { maxLength: 8 }).map((parts) => parts.join("")),
    );
    fc.assert(
      // Empty lines at the end lead to the parser.
      fc.property(line, (text) => void expect(tree(text)).toBe(tree(`${text}\n\n`))),
      { numRuns: runs(1000) },
    );
  });
});
