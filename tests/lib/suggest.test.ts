import { expect, test } from "vitest";
import { closest, fewOf } from "../../src/lib/suggest.ts";

test.each([
  ["autors", ["title", "authors", "venue"], "authors"],
  ["titel", ["title", "tilde"], "title"],
  ["few shot learning", ["few-shot-learning", "zero-shot-learning"], "few-shot-learning"],
  ["quantum", ["few-shot-learning", "title"], undefined],
  ["x", [], undefined],
  ["acm", ["acl", "doi"], "acl"],
  ["add", ["ade", "adc"], "adc"],
])("closest to %s of %j is %s", (name, known, expected) => {
  expect(closest(name, known)).toBe(expected);
});

test("a long list is cut after five", () => {
  expect(fewOf(["a", "b", "c", "d", "e", "f", "g"])).toBe("`a`, `b`, `c`, `d`, `e` and 2 more");
  expect(fewOf(["a"])).toBe("`a`");
});
