import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitMarkup } from "../../src/import/escape-markdown.ts";
import { hostileText } from "../support/hostile-text.ts";
import { runs } from "../support/runs.ts";

describe("splitMarkup", () => {
  test.each([
    ["a $x^2$ b", [[false, "a "], [true, "$x^2$"], [false, " b"]]],
    ["costs $5 and $10", [[false, "costs $5 and $10"]]],
    ["a \\$ b $n$", [[false, "a \\$ b "], [true, "$n$"], [false, ""]]],
    ["", [[false, ""]]],
  ])("parts %j", (text, stretches) => {
    expect(splitMarkup(text).map(({ markup, text: part }) => [markup, part])).toEqual(stretches);
  }); // prettier-ignore

  test("parts any text into stretches that make it up, formulas between dollar signs", () => {
    fc.assert(
      fc.property(hostileText({ lines: true }), (text) => {
        const stretches = splitMarkup(text);
        expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
        for (const { markup, text: part, reads } of stretches) {
          if (markup) expect(part).toBe(`$${reads}$`);
          else expect(reads.replace(/[\\${}]/g, "")).toBe(part.replace(/[\\${}]/g, ""));
        }
      }),
      { numRuns: runs(2000) },
    );
  });
});
