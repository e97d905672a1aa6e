import { readContent } from "../../scripts/io/read-content.ts";
import { type Content, parseContent } from "../../src/content/content.ts";
import type { SourceFile } from "../../src/content/front-matter.ts";

/** The content that tests of code run on: a small atlas of another field than the shipped one. */
export const fixtureAtlas = "tests/fixtures/atlas";

/** The files of the fixture atlas, by the paths that the repository's own content has. */
export function fixtureFiles(): SourceFile[] {
  return readContent(fixtureAtlas).files.map(({ file, text }) => ({
    file: file.replace(fixtureAtlas, "content"),
    text,
  }));
}

/** The fixture atlas, read. */
export function fixtureContent(): Content {
  return parseContent(fixtureFiles()).content;
}

/** Old ids by the id that papers or topics have now. */
export function oldIds(kind: "papers" | "topics"): Record<string, string[]> {
  const moved = fixtureContent()[kind].filter(({ formerly }) => formerly.length > 0);
  return Object.fromEntries(moved.map(({ id, formerly }) => [id, formerly]));
}
