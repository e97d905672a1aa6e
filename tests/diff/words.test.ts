import { expect, test } from "vitest";
import { compareSites } from "../../src/diff/compare-sites.ts";
import { names, say } from "../../src/diff/sections/words.ts";
import { sizeRows } from "../../src/diff/size-rows.ts";
import { verdict } from "../../src/diff/verdict.ts";
import { madeSite } from "../support/made-site.ts";

test("what is put into a line is content, what is written in it is ours", () => {
  expect(say`${"a"} is now ${"b"}, ${["x", { content: "y" }]}`).toEqual([
    { content: "a" },
    " is now ",
    { content: "b" },
    ", ",
    "x",
    { content: "y" },
  ]);
});

test("many names are cut", () => {
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
  expect(sizeRows([{ what: "x", unit, before, after }])).toEqual([["x", ...cells]]);
});

test("the verdict says what is wrong first, and counts in words", () => {
  const one = madeSite({ papers: { a: {} } });
  const none = madeSite({});
  const linked = madeSite({ papers: { a: {}, b: {} }, files: { "x.html": '<a href="/n"><a href="/m">' } });
  expect(verdict(compareSites(one, one))).toBe("No address is lost, no link is broken. Papers and topics are as before.");
  expect(verdict(compareSites(one, none))).toBe("1 address is lost, no link is broken. 1 paper removed.");
  expect(verdict(compareSites(none, linked))).toBe("No address is lost, 2 links lead nowhere. 2 papers added.");
}); // prettier-ignore
