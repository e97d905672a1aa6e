import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/model/problem.ts";
import { editorUrl, problemPanel } from "../../src/site/views/problem-panel.ts";

const problem = (file: string, severity: Problem["severity"] = "error"): Problem => ({
  file, line: 3, column: 7, rule: "unknown-key", message: "Unexpected", severity,
}); // prettier-ignore

describe("problemPanel", () => {
  const live = {
    problems: [
      problem("content/abstracts/a.md"),
      problem("content/abstracts/b.md"),
      problem("content/terms/glue.md", "question"),
      problem("content/topics/c.md", "warning"),
      problem("content/topics/b.md"),
    ],
    heldBack: [{ file: "content/topics/b.md", shown: "as it was" as const }],
  };
  const places = (path: string) => {
    const { errors, warnings, questions, heldBack } = problemPanel(live, path);
    return [...errors, ...warnings, ...questions]
      .map(({ place, own }) => `${own ? "*" : ""}${place}`)
      .concat(heldBack?.file ?? []);
  };

  test.each([
    ["/papers/b/", ["*content/abstracts/b.md:3:7", "content/abstracts/a.md:3:7", "content/topics/b.md:3:7", "content/topics/c.md:3:7", "content/terms/glue.md:3:7"]],
    ["/topics/b/", ["*content/topics/b.md:3:7", "content/abstracts/a.md:3:7", "content/abstracts/b.md:3:7", "content/topics/c.md:3:7", "content/terms/glue.md:3:7", "content/topics/b.md"]],
    ["/datasets/glue", ["content/abstracts/a.md:3:7", "content/abstracts/b.md:3:7", "content/topics/b.md:3:7", "content/topics/c.md:3:7", "*content/terms/glue.md:3:7"]],
    ["/", ["content/abstracts/a.md:3:7", "content/abstracts/b.md:3:7", "content/topics/b.md:3:7", "content/topics/c.md:3:7", "content/terms/glue.md:3:7"]],
    ["/authors/b/", ["content/abstracts/a.md:3:7", "content/abstracts/b.md:3:7", "content/topics/b.md:3:7", "content/topics/c.md:3:7", "content/terms/glue.md:3:7"]],
  ])("on %s puts the page's own file first, errors first and questions last", (path, expected) => {
    expect(places(path)).toEqual(expected);
  }); // prettier-ignore

  test("names the place for the editor, whatever the file is called", () => {
    expect(editorUrl("content/a b#1?.md", 2, 5)).toBe(`vscode://file${resolve("content")}/a%20b%231%3F.md:2:5`);
  });
});
