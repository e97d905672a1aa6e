import { describe, expect, test } from "vitest";
import { validPart } from "../../../src/content/checks/valid-part.ts";
import type { Problem } from "../../../src/model/problem.ts";
import type { SourceFile } from "../../../src/content/front-matter.ts";
import { paperText } from "../../support/scratch.ts";

const other =
  "Something else is said here, in words that the first paper does not have, and at a length that is quite enough.";
const facets = "facets:\n  - id: approach\n    label: Approach\n    question: How?\n";
const topic = (label: string, more = "") =>
  `---\nlabel: ${label}\nfacet: approach\nfiles: What is about ${label}.\n${more}---\n\nIt is explained here. And it is told apart.\n`;
const needsTopic = paperText(
  "title: A paper that needs a topic\ntopics: { add: [some-topic], why: It says so. }",
  other,
);

const valid = {
  "content/abstracts/a.md": paperText("title: A paper"),
  "content/abstracts/b.md": needsTopic,
  "content/facets.yaml": facets,
  "content/topics/some-topic.md": topic("Some topic"),
};
type Files = Record<string, string>;

const list = (files: Files): SourceFile[] => Object.entries(files).map(([file, text]) => ({ file, text }));
const without = (files: Files, file: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== file));

/** What is shown of some files after these were good, by short names; what is as it stands is left out. */
function shown(now: Files, good: Files = {}, unreadable: Problem[] = []) {
  const { files, parsed, heldBack, problems } = validPart(list(now), { lastGood: list(good), unreadable });
  const short = (file: string) => file.replace(/^content\/(?:\w+\/)?/, "").replace(".md", "");
  const texts = Object.fromEntries(files.map(({ file, text }) => [file, text]));
  expect(parsed.papers.length + parsed.topics.length + parsed.terms.length).toBe(
    files.filter(({ file }) => file.endsWith(".md")).length,
  );
  return {
    texts,
    heldBack: heldBack.map(({ file, shown: how }) => `${short(file)} ${how}`),
    rules: problems.map(({ file, rule }) => `${short(file)} ${rule}`),
  };
}

const bad = paperText("titel: x");
const a = "content/abstracts/a.md";

describe("validPart", () => {
  test("is all of valid content, with what is only a warning or a question", () => {
    const question = { ...valid, [a]: paperText("title: A paper", "Too <b>short</b>.") };
    expect(shown(question)).toEqual({ texts: question, heldBack: [], rules: ["a abstract-length", "a no-html"] });
  });

  test("shows a wrong file as it was last good, and all others as they stand", () => {
    const edited = { ...valid, [a]: bad, "content/topics/some-topic.md": topic("A better name") };
    expect(shown(edited, valid)).toEqual({
      texts: { ...edited, [a]: valid[a] },
      heldBack: ["a as it was"],
      rules: ["a unknown-key"],
    });
  });

  test("leaves out a wrong file that was never good", () => {
    const added = { ...valid, "content/abstracts/new.md": bad };
    expect(shown(added, valid)).toMatchObject({ texts: valid, heldBack: ["new not at all"] });
    expect(shown({ ...valid, [a]: bad })).toMatchObject({ texts: without(valid, a), heldBack: ["a not at all"] });
  });

  test("at a first start leaves out what needs a file that is wrong", () => {
    const { texts, heldBack } = shown({ ...valid, "content/facets.yaml": "facets: [" });
    expect(Object.keys(texts)).toEqual([a]);
    expect(heldBack.sort()).toEqual(["b not at all", "facets.yaml not at all", "some-topic not at all"]);
  });

  test("follows edits of topics while the facets that they name are wrong", () => {
    const topics = { ...valid, "content/topics/some-topic.md": topic("A better name") };
    const edited = { ...topics, "content/facets.yaml": "facets: [" };
    expect(shown(edited, valid)).toMatchObject({ texts: { ...topics }, heldBack: ["facets.yaml as it was"] });
  });

  test("keeps a removed topic while a paper names it, and follows edits of that paper", () => {
    const removed = without(valid, "content/topics/some-topic.md");
    expect(shown(removed, valid)).toEqual({
      texts: valid,
      heldBack: ["some-topic though removed"],
      rules: ["b known-topic"],
    });
    const edited = { ...removed, "content/abstracts/b.md": needsTopic.replace("It says so", "It does") };
    expect(shown(edited, valid).texts).toEqual({ ...valid, ...edited });
  });

  test("follows a topic that is renamed together with what names it, beside a file that is wrong", () => {
    const renamed = {
      ...without(valid, "content/topics/some-topic.md"),
      [a]: bad,
      "content/abstracts/b.md": needsTopic.replace("some-topic", "another-name"),
      "content/topics/another-name.md": topic("Some topic"),
    };
    expect(shown(renamed, valid)).toMatchObject({ texts: { ...renamed, [a]: valid[a] }, heldBack: ["a as it was"] });
  });

  test("takes back the edit that closes a circle, wherever the circle is reported", () => {
    const tree = {
      ...valid,
      "content/topics/a.md": topic("A", "broader: b\n"),
      "content/topics/b.md": topic("B"),
    };
    const circle = { ...tree, "content/topics/b.md": topic("B", "broader: a\n") };
    expect(shown(circle, tree)).toEqual({ texts: tree, heldBack: ["b as it was"], rules: ["a broader-cycle"] });
  });

  test("a copy does not push out the paper that was there first", () => {
    const known = { ...valid, [a]: paperText('title: A paper\narxiv: "1703.05175"') };
    const copied = { ...known, "content/abstracts/a-copy.md": known[a] };
    const early = { ...known, "content/abstracts/0.md": known[a] };
    expect(shown(copied, known)).toMatchObject({ texts: known, heldBack: ["a-copy not at all"] });
    expect(shown(early, known)).toMatchObject({
      texts: known,
      heldBack: ["0 not at all"],
      rules: ["a duplicate-paper"],
    });
  });

  test("shows a file that cannot be read as it was, and removes one that is gone", () => {
    const unreadable: Problem = { file: a, line: 1, column: 1, rule: "readable-file", message: "", severity: "error" };
    expect(shown(without(valid, a), valid, [unreadable])).toEqual({
      texts: valid,
      heldBack: ["a as it was"],
      rules: ["a readable-file"],
    });
    expect(shown(without(valid, a), {}, [unreadable]).heldBack).toEqual(["a not at all"]);
    expect(shown(without(valid, a), valid)).toEqual({ texts: without(valid, a), heldBack: [], rules: [] });
  });

  test("is all of content again once everything is repaired", () => {
    const { texts } = shown({ ...valid, [a]: bad }, valid);
    const repaired = { ...valid, [a]: paperText("title: Another title") };
    expect(shown(repaired, texts)).toEqual({ texts: repaired, heldBack: [], rules: [] });
  });
});
