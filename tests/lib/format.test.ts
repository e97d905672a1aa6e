import { expect, test } from "vitest";
import { escapeInvisible, truncateList } from "../../src/lib/format.ts";

test.each([
  ["plain  words, é and 漢字", "plain  words, é and 漢字"],
  ["a\n::error::b\r\u2028c", "a⟨U+000A⟩::error::b⟨U+000D⟩⟨U+2028⟩c"],
  ["\u001B[2J\u0007\u202E\u200B\uFEFF", "⟨U+001B⟩[2J⟨U+0007⟩⟨U+202E⟩⟨U+200B⟩⟨U+FEFF⟩"],
  ["##[add-mask]e", "## [add-mask]e"],
])("%j is shown as %j", (text, line) => {
  expect(escapeInvisible(text)).toBe(line);
});

test("a long list is cut after five", () => {
  expect(truncateList(["a", "b", "c", "d", "e", "f", "g"])).toBe("`a`, `b`, `c`, `d`, `e` and 2 more");
  expect(truncateList(["a"])).toBe("`a`");
});
