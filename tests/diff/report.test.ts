import fc from "fast-check";
import { expect, test } from "vitest";
import { compareSites } from "../../src/diff/compare-sites.ts";
import { line, names, quote } from "../../src/diff/report-line.ts";
import { sizeRows, summary } from "../../src/diff/summary.ts";
import { madeSite } from "../support/made-site.ts";
import { runs } from "../support/runs.ts";

test.each([
  ["A title", "A title"],
  ["two\n\r\nlines\u2028and\tmore ", "two lines and more"],
  ["a\u202Eb\u200Bc\u0000\u001B[31m", "a⟨U+202E⟩b⟨U+200B⟩c⟨U+0000⟩⟨U+001B⟩[31m"],
  ["\uD800", "⟨U+D800⟩"],
  ["##[error]x ##[group]", "## [error]x ## [group]"],
  [" \n", "(nothing)"],
  ["x".repeat(161), `${"x".repeat(159)}…`],
  ["😀".repeat(160), "😀".repeat(160)],
])("%j is quoted as %j", (content, words) => {
  expect(quote(content)).toBe(words);
});

test("a quotation is one short line without hidden characters and runner commands", () => {
  const part = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("##[", "#", "[", "\n::", "\u202E", "\u0085"));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const words = quote(parts.join(""));
      expect(words).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##\[|^\s|\s$/u);
      expect([...words].length).toBeLessThanOrEqual(160);
      expect(words).not.toBe("");
    }),
    { numRuns: runs(2000) },
  );
});

test("values in a line are content, its own text is ours", () => {
  expect(line`${"a"} is now ${"b"}, ${["x", { content: "y" }]}`).toEqual([
    { content: "a" },
    " is now ",
    { content: "b" },
    ", ",
    "x",
    { content: "y" },
  ]);
});

test("a long list of names is cut", () => {
  const all = names(["a", "b", "c", "d", "e", "f", "g", "h"]);
  expect(all.slice(0, 3)).toEqual([{ content: "a" }, ", ", { content: "b" }]);
  expect(all.at(-1)).toBe(" and 2 more");
});

test.each([
  ["bytes", 0, 12, ["0 B", "12 B", "+12 B"]],
  ["bytes", 37_912, 36_912, ["37.9 kB", "36.9 kB", "−1.0 kB"]],
  ["bytes", 999_949, 999_950, ["999.9 kB", "1.00 MB", "+1 B"]],
  ["number", 119, 119, ["119", "119", "same"]],
] as const)("%s from %d to %d", (unit, before, after, cells) => {
  expect(sizeRows([{ name: "x", unit, before, after }])).toEqual([["x", ...cells]]);
});

test("the summary says what is lost first, and counts in words", () => {
  const one = madeSite({ papers: { a: {} } });
  const more = madeSite({ papers: { a: {}, b: {}, c: {} }, files: { "authors/x/index.html": "" } });
  expect(summary(compareSites(one, one))).toBe("No address is lost. Papers, topics and pages are unchanged.");
  expect(summary(compareSites(one, madeSite({})))).toBe("1 address is lost. 1 paper removed.");
  expect(summary(compareSites(one, more))).toBe("No address is lost. 2 papers added, 1 other page added.");
});
