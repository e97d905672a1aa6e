import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { readContent } from "../../../scripts/io/read-content.ts";
import { checkContent } from "../../../src/content/checks/run.ts";
import { paperText, scratchFolder, validAbstract } from "../../support/scratch.ts";

/** `name line:column rule` of each problem, and the edits with what they cut out. */
function problemsOf(folder: string): string[] {
  const { files, problems } = readContent(folder);
  return [...problems, ...checkContent(files).problems].map(
    ({ file, line, column, rule }) => `${file.split("/").at(-1)} ${line}:${column} ${rule}`,
  );
}

describe("bytes that are no text", () => {
  test("invalid UTF-8 is named with its line, and the other files are checked", () => {
    const bad = Buffer.concat([
      Buffer.from("---\ntitle: A\n---\n\nGood line\nBad "),
      Buffer.from([0xff, 0xfe]),
      Buffer.from(" line\n"),
    ]);
    const folder = scratchFolder({
      "abstracts/bad.md": bad,
      "abstracts/good.md": paperText(),
      "abstracts/other.md": paperText("titel: x", "Short."),
    });
    expect(problemsOf(folder)).toEqual([
      "bad.md 6:1 readable-file",
      "other.md 2:1 unknown-key",
      "other.md 5:1 abstract-length",
    ]);
  });

  test("UTF-16 is named as such bytes", () => {
    const folder = scratchFolder({ "abstracts/a.md": Buffer.from(`\uFEFF${paperText()}`, "utf16le") });
    expect(problemsOf(folder)).toEqual(["a.md 1:1 readable-file"]);
  });

  test("a file over a megabyte is not read, one just below is too long an abstract", () => {
    const folder = scratchFolder({
      "abstracts/big.md": paperText("title: Big", "word ".repeat(210_000)),
      "abstracts/long.md": paperText("title: Long", "word ".repeat(200_000)),
    });
    expect(problemsOf(folder)).toEqual(["big.md 1:1 readable-file", "long.md 5:1 abstract-length"]);
  });

  test("links and folders in the place of files are refused", () => {
    const folder = scratchFolder({ "secret.txt": "secret", "content/abstracts/good.md": paperText() });
    symlinkSync(join(folder, "secret.txt"), join(folder, "content/abstracts/link.md"));
    symlinkSync("/nowhere", join(folder, "content/abstracts/broken.md"));
    mkdirSync(join(folder, "content/abstracts/folder.md"));
    symlinkSync(folder, join(folder, "content/topics"));
    expect(problemsOf(join(folder, "content"))).toEqual([
      "broken.md 1:1 readable-file",
      "folder.md 1:1 readable-file",
      "link.md 1:1 readable-file",
      "topics 1:1 file-place",
    ]);
  });
});

describe("control-characters", () => {
  const cases: [name: string, character: string, becomes: string][] = [
    ["null", "\0", ""], ["bell", "\u0007", ""], ["escape", "\u001B", ""], ["delete", "\u007F", ""], ["form feed", "\f", " "], ["next line", "\u0085", " "],
    ["line separator", "\u2028", " "], ["soft hyphen", "\u00AD", ""], ["zero-width space", "\u200B", ""], ["zero-width joiner", "\u200D", ""],
    ["right-to-left override", "\u202E", ""], ["isolate", "\u2066", ""], ["right-to-left mark", "\u200F", ""], ["word joiner", "\u2060", ""],
    ["byte-order mark inside", "\uFEFF", ""], ["tag letter", "\u{E0041}", ""], ["Hangul filler", "\u3164", ""],
  ]; // prettier-ignore

  test("each is reported and taken out, in the title and in the text", () => {
    const found = cases.map(([name, character, becomes]) => {
      const text = paperText(`title: A ti${character}tle`, `${validAbstract} Hid${character}den.`);
      const own = checkContent([{ file: "a.md", text }]).problems.filter(({ rule }) => rule === "control-characters");
      const edits = own.map(({ line, edit }) => [line, text.slice(edit!.start, edit!.end), edit!.text]);
      return { name, edits, expected: [[2, character, becomes], [5, character, becomes]] };
    }); // prettier-ignore
    expect(found.filter(({ edits, expected }) => !isDeepStrictEqual(edits, expected))).toEqual([]);
  });

  test("characters that YAML spells out are found as well", () => {
    const { problems } = checkContent([{ file: "a.md", text: paperText('title: "A \\u202Etitle"\nvenue: "A\\0B"') }]);
    expect(problems.map(({ line, rule }) => [line, rule])).toEqual([[2, "control-characters"], [3, "control-characters"]]); // prettier-ignore
  });

  test("a lost character is named, but nobody knows what it was", () => {
    const { problems } = checkContent([
      { file: "a.md", text: paperText("title: A title", `${validAbstract} na\uFFFDve`) },
    ]);
    expect(problems).toMatchObject([{ rule: "control-characters", fix: "Write the character from the paper." }]);
    expect(problems[0]!.edit).toBeUndefined();
  });

  test("joiners that a script or an emoji needs, a byte-order mark at the start, tabs and CRLF are fine", () => {
    const text =
      `\uFEFF${paperText("title: A title\nauthors: [می\u200Cخواهم, 👩\u200D💻]", `${validAbstract}\tYes.`)}`.replaceAll(
        "\n",
        "\r\n",
      );
    expect(checkContent([{ file: "a.md", text }]).problems).toEqual([]);
  });
});
