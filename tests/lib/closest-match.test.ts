import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closestMatch, singleEditMatch } from "../../src/lib/closest-match.ts";
import { runs } from "../support/runs.ts";

test.each([
  ["autors", ["title", "authors", "venue"], "authors"],
  ["titel", ["title", "tilde"], "title"],
  ["few shot learning", ["few-shot-learning", "zero-shot-learning"], "few-shot-learning"],
  ["quantum", ["few-shot-learning", "title"], undefined],
  ["x", [], undefined],
  ["acm", ["acl", "doi"], "acl"],
  ["add", ["ade", "adc"], "adc"],
])("closest match for %s of %j is %s", (name, known, expected) => {
  expect(closestMatch(name, known)).toBe(expected);
});

const keys = ["title", "authors", "published", "venue", "arxiv", "doi", "acl", "openreview", "source", "sources"];

describe("singleEditMatch", () => {
  test.each([
    ["titel", "title"],
    ["Title", "title"],
    ["autors", "authors"],
    ["author", "authors"],
    ["authorss", "authors"],
    ["open_review", "openreview"],
    ["open-reveiw", "openreview"],
    ["DOI", "doi"],
    ["sourcs", undefined], // as near to `source` as to `sources`
    ["tilte", "title"],
    ["titl", "title"],
    ["ttiel", undefined],
    ["dio", undefined],
    ["date", undefined],
    ["", undefined],
  ])("%s is %s", (name, known) => {
    expect(singleEditMatch(name, keys)).toBe(known);
  });

  test("finds every key again after one slip, unless another is as near", () => {
    const slip = fc.tuple(
      fc.constantFrom(...keys.filter((key) => key.length > 4)),
      fc.nat(),
      fc.constantFrom("drop", "swap", "double"),
    );
    fc.assert(
      fc.property(slip, ([key, place, how]) => {
        const at = place % (key.length - 1);
        const [before, a, b, after] = [key.slice(0, at), key[at]!, key[at + 1]!, key.slice(at + 2)];
        const name = `${before}${{ drop: b, swap: b + a, double: a + a + b }[how]!}${after}`;
        expect([key, undefined]).toContain(singleEditMatch(name, keys));
        if (!key.startsWith("source")) expect(singleEditMatch(name, keys)).toBe(key);
      }),
      { numRuns: runs(100) },
    );
  });
});
