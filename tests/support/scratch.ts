import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Makes a folder with these files for one test; it is gone when the test ends. */
export function scratchFolder(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), "atlas-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** The text of a paper's file; long enough and valid unless the test says otherwise. */
export function paperText(frontMatter = "title: A paper on transfer", abstract = validAbstract): string {
  return `---\n${frontMatter}\n---\n\n${abstract}\n`;
}

export const validAbstract =
  "We study how a model that was trained on one task can be used for another, and show on three data sets that it needs fewer labels.";

/** A topic that files few-shot learning, and its facet, as files of content. */
export const topicText = `---
label: Few-shot learning
facet: setting
files: When there are few examples.
cues: { strong: [few-shot] }
---

It is explained here. And it is told apart.
`;
export const facetsText = "facets:\n  - id: setting\n    label: Setting\n    question: What is known?\n";
