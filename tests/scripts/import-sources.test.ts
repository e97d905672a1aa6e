import { join } from "node:path";
import { expect, test } from "vitest";
import { piecesOf } from "../../scripts/io/import-sources.ts";
import { scratchFolder } from "../support/scratch.ts";

test.each([1, 2, 3, 5, 7, 64])("a file is read in pieces of whole lines, %i bytes at a time", (length) => {
  const lines = ["é", "", "a longer line than a piece: 学习", "b", "the last one has no end"];
  const folder = scratchFolder({ "x.jsonl": lines.join("\n") });
  const pieces = [...piecesOf(join(folder, "x.jsonl"), length)];
  expect(pieces.map(({ text }) => text).join("")).toBe(lines.join("\n"));
  for (const { text, before } of pieces) {
    const own = text.replace(/\n$/, "").split("\n");
    expect(own).toEqual(lines.slice(before, before + own.length));
  }
});
