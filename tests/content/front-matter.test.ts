import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../src/content/front-matter.ts";
import { parsePaper } from "../../src/content/files.ts";
import { runs } from "../support/runs.ts";

const split = (text: string) => splitFrontMatter({ file: "x.md", text });
const rules = (text: string) => split(text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

/** Pieces of front matter, good and bad, between any other text. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "---", "---\n", "\n---\n", "---js\n", "\r\n", "\n", "title: x\n", "authors: [a, b]\n", "arxiv: 1703.05170\n", "- ", "? ", ": ", "&a ", "*a",
        "<<: ", "!!js/function ", "!!binary ", "{", "}", "[", "]", "'", '"', "|\n", ">-\n", "#", "%YAML 1.1\n", "...\n", "__proto__: ", "constructor: ", "\uFEFF",
        "\t", " ", "\u2028", "\0", "topics: { add: [x], drp: 1 }\n", "links: { code: javascript:x }\n", "sources: { venu: 1 }\n", "source:\n  position: 0\n",
      ),
      fc.string({ maxLength: 10 }),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join("")); // prettier-ignore
const texts = fc.oneof(
  pieces,
  pieces.map((text) => `---\ntitle: x\n${text}\n---\n\nBody\n`),
);

describe("splitFrontMatter", () => {
  test("splits a file, whatever its line ends and byte-order mark", () => {
    for (const text of [
      "---\ntitle: A\n---\n\nBody\nof two\n",
      "\uFEFF---\r\ntitle: A\r\n---\r\n\r\nBody\r\nof two\r\n",
      "--- yaml \ntitle: A\n---  \nBody\nof two",
    ]) {
      const file = split(text);
      expect(file.data).toEqual({ title: "A" });
      expect(file.body).toBe("Body\nof two");
      expect(text.slice(file.bodyStart)).toMatch(/^Body/);
      expect(text.split("\n")[file.bodyLine - 1]).toMatch(/^Body/);
      expect(text.slice(file.locate(["title"])!.start, file.locate(["title"])!.end)).toBe("A");
    }
  });

  test("never shares an object between equal texts", () => {
    const text = "---\ntitle: A\nauthors: [B]\n---\n";
    expect(split(text).data).not.toBe(split(text).data);
  });

  test("keeps dates, numbers with a trailing zero and words such as no as they are written", () => {
    const { data, locate, text } = split("---\npublished: 2017-03-15\nanswer: no\narxiv: 1703.05170\n---\n");
    expect(data).toMatchObject({ published: "2017-03-15", answer: "no" });
    expect(text.slice(locate(["arxiv"])!.start, locate(["arxiv"])!.end)).toBe("1703.05170");
  });

  test("refuses front matter in any language but YAML, and runs nothing", () => {
    const languages = ["js", "javascript", "JavaScript", "json", "toml", "coffee", "cson", "yml", " js"];
    const found = languages.map((language) => rules(`---${language}\nglobalThis.hacked = true\n---\nBody`));
    const refused = (language: string) => [`1:4 Unexpected front matter in \`${language.trim()}\`, expected YAML`];
    expect(found).toEqual(languages.map(refused));
    expect(globalThis).not.toHaveProperty("hacked");
  });

  // gray-matter takes a lone carriage return for a part of the first line, and would run this.
  test("refuses a language behind a lone carriage return", () => {
    expect(rules("---\rjs\n{ title: (globalThis.hacked = true) }\n---\n")).toEqual([
      "1:4 Unexpected front matter in `js`, expected YAML",
    ]);
    expect(globalThis).not.toHaveProperty("hacked");
  });

  test("does no harm with keys of prototypes", () => {
    const { front } = parsePaper({
      file: "x.md",
      text: "---\n__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\ntitle: A\n---\nB",
    });
    expect(front.title).toBe("A");
    expect({}).not.toHaveProperty("polluted");
    expect(front).not.toHaveProperty("polluted");
  });

  test.each([
    ["nested question marks", "? ".repeat(50_000)],
    ["open brackets", `a: ${"[".repeat(50_000)}`],
    ["open braces", "{a: ".repeat(30_000)],
    ["dashes", "- ".repeat(50_000)],
    ["blank lines", "\n".repeat(100_000)],
    ["anchors", `a: ${"& ".repeat(50_000)}`],
    ["many keys", Array.from({ length: 12_000 }, (_, index) => `k${index}: 1`).join("\n")],
    ["a great deal", "a: 1\n".repeat(100_000)],
  ])("answers soon and with few problems to %s", (_, yaml) => {
    const { problems } = parsePaper({ file: "x.md", text: `---\n${yaml}\n---\nBody` });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(60);
  });

  test("never throws, and every place it names is in the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { problems, bodyStart, bodyLine, body } = parsePaper({ file: "x.md", text });
        const lines = text.split("\n");
        for (const { line, column, edit } of problems) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
          if (edit !== undefined) expect(edit.start <= edit.end && edit.end <= text.length).toBe(true);
        }
        expect(bodyStart).toBeLessThanOrEqual(text.length);
        expect(bodyLine).toBeLessThanOrEqual(lines.length);
        expect(text.slice(bodyStart).replace(/\r\n?/g, "\n").trim()).toBe(body);
      }),
      { numRuns: runs(3000) },
    );
  });
});
