import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { type SoundPart, validPart } from "../../src/content/checks/valid-part.ts";
import type { LiveProblems } from "../../src/model/live-problems.ts";
import { buildPages } from "../../src/site/data/build-pages.ts";
import { reservedPaths } from "../../src/site/site-pages.ts";
import type { SourceFile } from "../../src/content/front-matter.ts";
import { readContent } from "../io/read-content.ts";
import { textReport } from "../report/text.ts";
import type { Folders } from "../io/settings.ts";
import { type OnStage, stageClock } from "./stages.ts";
import { today } from "../io/today.ts";
import { followInEditor } from "./write-editor-files.ts";
import { writeGenerated } from "./write-generated.ts";

/**
 * Keeps the pages of a live site in step with content. Each call of what it gives brings them up to date; a file with
 * errors stays as it was last good, and `problems.json` says what is wrong.
 */
export function livePages(
  { content, generated }: Pick<Folders, "content" | "generated">,
  onStage: OnStage,
): () => void {
  let lastGood: SourceFile[] = [];
  return () => {
    const clock = stageClock(onStage);
    const { files, problems: unreadable } = readContent(content);
    const reserved = reservedPaths();
    const part = validPart(files, { lastGood, unreadable, today: today(), reserved });
    lastGood = part.files;
    followInEditor(content);
    report(part);
    clock("check", `${part.parsed.papers.length} papers, ${part.parsed.topics.length} topics`);
    mkdirSync(generated, { recursive: true });
    const pages = buildPages(part.parsed, reserved);
    const counts = writeGenerated(generated, pages.set("problems.json", problemsFile(part, pages)));
    clock("pages", `${counts.written} written, ${counts.unchanged} unchanged, ${counts.removed} removed`);
  };
}

function problemsFile({ problems, heldBack }: SoundPart, pages: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256").update(JSON.stringify({ problems, heldBack }));
  for (const [path, text] of pages) hash.update(path).update(text);
  const revision = hash.digest("hex").slice(0, 16);
  return `${JSON.stringify({ revision, problems, heldBack } satisfies LiveProblems)}\n`;
}

const waiting: Record<SoundPart["heldBack"][number]["shown"], string> = {
  "as it was": "is shown as it was",
  "though removed": "is removed, but shown",
  "not at all": "is left out",
};

function report({ problems, heldBack }: SoundPart): void {
  if (problems.some(({ severity }) => severity === "error")) console.error(textReport(problems));
  for (const { file, shown } of heldBack) console.error(`${file} ${waiting[shown]} until this is repaired.`);
}
