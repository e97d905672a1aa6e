import fc from "fast-check";
import { expect, test } from "vitest";
import { parseAbstract } from "../../src/content/abstract.ts";
import { checkContent } from "../../src/content/checks/run.ts";
import { plainText } from "../../src/content/plain-text.ts";
import { escapeMarkdown } from "../../src/import/escape-markdown.ts";
import { planImport } from "../../src/import/plan.ts";
import { safeText } from "../../src/import/safe-text.ts";
import { hostileText } from "../support/hostile-text.ts";
import { runs } from "../support/runs.ts";

test.each([
  ["See https://github.com/a and [2](3,4)cyclophane.", "See https://github.com/a and [2]\\(3,4)cyclophane."],
  ["See https://gіthub.com/a.", "See `https://gіthub.com/a`."],
  ["(see http://localhost:8080/a\\_b)", "(see `http://localhost:8080/a_b`)"],
  ["at https://github.com@evil.example/ here", "at `https://github.com@evil.example/` here"],
  ["a ` and http://10.0.0.1/", "a \\` and `http://10.0.0.1/`"],
  ["\\http://10.0.0.1/", "\\\\`http://10.0.0.1/`"],
  ["[x](javascript:y)", "[x]\\(javascript:y)"],
  ["a\u202Eb\u2028c\u200B", "ab c"],
  ["می\u200Cخواهم 👩\u200D💻", "می\u200Cخواهم 👩\u200D💻"],
])("takes what is unsafe out of %j and keeps the words", (given, expected) => {
  expect(safeText(given, "abstract").text).toBe(expected);
});

test("titles have no links, so their addresses stay", () => {
  expect(safeText("On https://gіthub.com/\u202Ea", "title").text).toBe("On https://gіthub.com/a");
});

const prose = hostileText({ lines: true, maxLength: 30 });
const addresses = fc.constantFrom("https://githud.com/x_y*", "http://localhost/", "https://a@b.org/`", "[x](javascript:y)", "https://gіthub.com，x", "http://[::1]/"); // prettier-ignore
const withAddresses = fc.array(fc.oneof(prose, addresses), { maxLength: 6 }).map((parts) => parts.join(" "));

test("an import leaves nothing that the check calls an error, whatever the text", () => {
  fc.assert(
    fc.property(hostileText(), withAddresses, (title, abstract) => {
      const record = { line: 1, title: `A title ${title}`, abstract: `We study it. ${abstract}` };
      for (const [id, text] of planImport([record], [], { update: false }).write) {
        const { problems } = checkContent([{ file: `content/abstracts/${id}.md`, text }]);
        expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
      }
    }),
    { numRuns: runs(300) },
  );
});

test("it reads as the same words, but for what nobody sees", () => {
  fc.assert(
    fc.property(withAddresses, (text) => {
      const markdown = escapeMarkdown(safeText(text, "title").text, "abstract");
      expect(plainText(parseAbstract(safeText(markdown, "abstract").text))).toBe(plainText(parseAbstract(markdown)));
    }),
    { numRuns: runs(300) },
  );
});
