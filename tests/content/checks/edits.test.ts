import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, fixContent } from "../../../src/content/checks/fix.ts";

import type { Problem } from "../../../src/model/problem.ts";
import { paperText, validAbstract } from "../../support/scratch.ts";
import { runs } from "../../support/runs.ts";

const problem = (start: number, end: number, text: string): Problem => ({
  file: "x.md", line: 1, column: 1, rule: "r", message: "m", severity: "error", edit: { start, end, text },
}); // prettier-ignore

describe("applyEdits", () => {
  test("applies edits in order, and of two that overlap the first", () => {
    expect(applyEdits("abcdef", [problem(4, 5, "E"), problem(0, 2, "AB"), problem(1, 3, "??")])).toEqual({
      text: "ABcdEf",
      made: 2,
    });
  });

  test("ends new lines as the file does", () => {
    expect(applyEdits("a\r\nb", [problem(0, 1, "x\ny")]).text).toBe("x\r\ny\r\nb");
  });
});

test("--fix writes the new id of a topic that has moved wherever the old one is named", () => {
  const topic = (id: string, more: string) => ({
    file: `content/topics/${id}.md`,
    text: `---\nlabel: ${id}\nfacet: setting\nfiles: What is about it.\n${more}---\n\nIt is explained here. And it is told apart.\n`,
  });
  const facets = {
    file: "content/facets.yaml",
    text: "facets:\n  - { id: setting, label: Setting, question: What? }\n",
  };
  const paper = (topics: string) => ({
    file: "content/abstracts/a-paper.md",
    text: paperText(`title: A paper\ntopics: { ${topics}, why: It says so. }`),
  });
  const topics = [topic("new", "formerly: [old]\n"), topic("narrow", "broader: old\n")];
  const { files, problems } = fixContent([facets, ...topics, paper("add: [old, narrow]")], {});
  expect(problems).toEqual([]);
  expect(files).toContainEqual(paper("add: [new, narrow]"));
  expect(files).toContainEqual(topic("narrow", "broader: new\n"));
  // A slip is a guess, and a person's to repair.
  expect(fixContent([facets, ...topics, paper("add: [odl]")], {}).fixed).toEqual(new Map([["content/topics/narrow.md", 1]])); // prettier-ignore
});

describe("fixContent", () => {
  const fix = (text: string) => fixContent([{ file: "content/abstracts/a-paper.md", text }], {});

  test("repairs what is certain, again and again, and keeps line ends and byte-order mark", () => {
    const text =
      `\uFEFF${paperText('title: "A  title."\narxiv: arXiv:1703.05175v2', `${validAbstract} It is \\textbf{better} &amp; \`\`ﬁner'' than {\\'e}t\u200Bé.`)}`.replaceAll(
        "\n",
        "\r\n",
      );
    const { files, problems } = fix(text);
    expect(problems).toEqual([]);
    expect(files[0]!.text).toBe(
      `\uFEFF${paperText('title: "A title"\narxiv: "1703.05175"', `${validAbstract} It is better & "finer" than été.`)}`.replaceAll(
        "\n",
        "\r\n",
      ),
    );
  });

  test("leaves alone what a person has to decide", () => {
    const text = paperText("title: A title\ncolour: [x]", `${validAbstract} It holds {0, 1} and Fr\\'echet.`);
    const { files, problems, fixed } = fix(text);
    expect(files[0]!.text).toBe(text);
    expect(fixed.size).toBe(0);
    expect(problems.map(({ rule }) => rule)).toEqual(["unknown-key", "latex-remnant"]);
  });

  test("leaves nothing that it could still fix", () => {
    const piece = fc.constantFrom(
      "5\\%",
      "``x''",
      "\u200B",
      "&amp;",
      "https://a.org/b}",
      "{word}",
      "\\eg",
      "$x$",
      "Pro^2",
      "a",
      "\n\n",
      "\\textit{x}",
      "é",
      "{",
      "\\'e",
      "ﬁ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        const text = paperText("title: A title", `${validAbstract} ${parts.join(" ")} and so on.`);
        const once = fix(text);
        expect(fix(once.files[0]!.text).files[0]!.text).toBe(once.files[0]!.text);
      }),
      { numRuns: runs(60) },
    );
  });
});
