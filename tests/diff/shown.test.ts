import fc from "fast-check";
import { expect, test } from "vitest";
import { shown } from "../../src/diff/shown.ts";
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
])("%j is shown as %j", (content, words) => {
  expect(shown(content)).toBe(words);
});

test("whatever comes, one short line without hidden characters and runner commands goes out", () => {
  const part = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("##[", "#", "[", "\n::", "\u202E", "\u0085"));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const words = shown(parts.join(""));
      expect(words).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##\[|^\s|\s$/u);
      expect([...words].length).toBeLessThanOrEqual(160);
      expect(words).not.toBe("");
    }),
    { numRuns: runs(2000) },
  );
});
