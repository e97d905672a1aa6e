import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery, parseYears } from "../../src/search/query.ts";
import { hostileText } from "../support/hostile-text.ts";
import { runs } from "../support/runs.ts";

const none = { text: "", phrases: [], without: [], topics: [], authors: [], years: [] };

describe("a query", () => {
  test.each([
    ["few-shot learning", { text: "few-shot learning" }],
    ['"domain adaptation" vision', { text: "domain adaptation vision", phrases: ["domain adaptation"] }],
    ["“domain adaptation”", { text: "domain adaptation", phrases: ["domain adaptation"] }],
    ["adapters -image", { text: "adapters", without: [{ text: "image", phrase: false }] }],
    ['adapters -"vision transformer"', { text: "adapters", without: [{ text: "vision transformer", phrase: true }] }],
    ["topic:PEFT year:2020-2022", { topics: ["PEFT"], years: [{ from: 2020, to: 2022 }] }],
    ['author:"Sebastian Ruder" text', { text: "text", authors: ["Sebastian Ruder"] }],
    ["author: ruder", { authors: ["ruder"] }],
    ["year:>2021", { years: [{ from: 2022, to: 9999 }] }],
    ["year:soon", { text: "year soon" }],
    ['an "open phrase', { text: "an open phrase", phrases: ["open phrase"] }],
    ['- -- " :', {}],
    ["http://example.org", { text: "http://example.org" }],
  ])("%s", (typed, expected) => {
    expect(parseQuery(typed)).toEqual({ ...none, ...expected });
  });

  test.each([
    ["2020", 2020, 2020],
    ["2022-2020", 2020, 2022],
    ["2018..", 2018, 9999],
    ["<=2015", 0, 2015],
    ["<2015", 0, 2014],
    [">=2015", 2015, 9999],
  ])("year:%s", (text, from, to) => {
    expect(parseYears(text)).toEqual({ from, to });
  });

  test("loses no word, whatever is typed", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{2,6}$/), { maxLength: 6 }), (words) => {
        expect(parseQuery(words.join(" ")).text).toBe(words.join(" "));
      }),
      { numRuns: runs(100) },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (typed) => void parseQuery(typed)),
      { numRuns: runs(100) },
    );
  });

  test("has every word that was typed in one of its parts", () => {
    const piece = fc.oneof(fc.constantFrom("topic:", "author:", "year:", "-", '"', " ", "“", "year:2020-2022", ":", "–"), hostileText({ maxLength: 3 })); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (parts) => {
        const typed = parts.join("");
        const { text, phrases, without, topics, authors, years } = parseQuery(typed);
        const kept = [text, ...phrases, ...without.map((one) => one.text), ...topics, ...authors].join(" ");
        const letters = (of: string) => of.replace(/[^\p{L}\p{N}]/gu, "");
        const wanted = letters(typed.replace(/topic|author|year|\d/gi, ""));
        for (const letter of new Set(wanted)) expect(letters(kept)).toContain(letter);
        for (const { from, to } of years) expect(from).toBeLessThanOrEqual(to + 1);
      }),
      { numRuns: runs(1000) },
    );
  });
});
