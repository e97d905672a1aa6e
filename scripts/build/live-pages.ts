import { createHash } from "node:crypto";
import { type ValidPart, validPart } from "../../src/content/checks/valid-part.ts";
import type { LiveProblems } from "../../src/model/problem.ts";
import { buildPages } from "../../src/site/data/build-pages.ts";
import { reservedPaths } from "../../src/site/site-pages.ts";
import type { SourceFile } from "../../src/content/front-matter.ts";
import { type Io, stageClock, today } from "../io/command.ts";
import { type Folders, project } from "../io/settings.ts";
import { readContent } from "../io/read-content.ts";
import { textReport } from "../report/text.ts";
import { followInEditor } from "./write-editor-files.ts";
import { writeGenerated } from "./write-generated.ts";

/**
 * Keeps the pages of a live site in step with content. Each call of the function returned brings them up to date; a file
 * with errors stays as it was last good, and `problems.json` says what is wrong.
 */
export function livePages({ content, generated }: Folders, io: Io): () => void {
  let lastGood: SourceFile[] = [];
  return () => {
    const clock = stageClock(io);
    const { files, problems: unreadable } = readContent(content, io.cwd);
    const reserved = reservedPaths(project);
    const part = validPart(files, { lastGood, unreadable, today: today(io), reserved });
    lastGood = part.files;
    followInEditor(content, io.cwd);
    report(part, io);
    clock("check", `${part.parsed.papers.length} papers, ${part.parsed.topics.length} topics`);
    const pages = buildPages(part.parsed, { reserved });
    clock("pages", writeGenerated(generated, pages.set("problems.json", problemsFile(part, pages))));
  };
}

function problemsFile({ problems, heldBack }: ValidPart, pages: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256").update(JSON.stringify({ problems, heldBack }));
  for (const [path, text] of pages) hash.update(path).update(text);
  const revision = hash.digest("hex").slice(0, 16);
  return `${JSON.stringify({ revision, problems, heldBack } satisfies LiveProblems)}\n`;
}

const shownAs: Record<ValidPart["heldBack"][number]["shown"], string> = {
  "as it was": "is shown as it was",
  "though removed": "is removed, but shown",
  "not at all": "is left out",
};

function report({ problems, heldBack }: ValidPart, io: Io): void {
  if (problems.some(({ severity }) => severity === "error")) io.stderr(textReport(problems));
  for (const { file, shown } of heldBack) io.stderr(`${file} ${shownAs[shown]} until this is repaired.`);
}
