import { createHash } from "node:crypto";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { CheckOptions } from "../../src/content/checks/run.ts";
import { type ValidPart, validPart } from "../../src/content/checks/valid-part.ts";
import type { Content } from "../../src/content/content.ts";
import type { SourceFile } from "../../src/content/front-matter.ts";
import type { LiveProblems, Problem } from "../../src/model/problem.ts";
import { buildPages, checkAndDraft } from "../../src/site/data/build-pages.ts";
import type { DraftPage } from "../../src/site/data/page-draft.ts";
import { reservedPaths } from "../../src/site/site-pages.ts";
import { failure, type Io, stageClock, today } from "../io/command.ts";
import { readContent } from "../io/read-content.ts";
import { filesIn } from "../io/read-text.ts";
import { type Env, type Folders, project } from "../io/settings.ts";
import { writeChanged } from "../io/write-changed.ts";
import { buildReport, isError, strictly } from "../report/problems.ts";
import { withBuildLock } from "./build-lock.ts";
import { followInEditor } from "./write-editor-files.ts";

/**
 * Checks content and writes its pages into the generated folder. Warnings are counted; with `strict` they are errors.
 * @returns false when content has errors; they are printed then, and nothing is written.
 */
export async function generatePages(folders: Folders, env: Env, io: Io, strict = false): Promise<boolean> {
  return withBuildLock(folders, env, io, () => generate(folders, io, strict));
}

function generate({ content, generated }: Folders, io: Io, strict: boolean): boolean {
  const clock = stageClock(io);
  const { files, problems: unreadable } = readContent(content, io.cwd);
  followInEditor(content, io.cwd);
  const reserved = reservedPaths(project);
  const { parsed, problems, draft } = checkAndDraft(files, { reserved });
  const all = [...unreadable, ...problems];
  if (reportProblems(strict ? strictly(all) : all, io)) return false;
  clock("check", `${parsed.papers.length} papers, ${parsed.topics.length} topics`);
  clock("pages", writeGenerated(generated, buildPages(parsed, { draft, reserved })));
  return true;
}

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
    const drafts = new Map<Content, DraftPage>();
    const check = (all: readonly SourceFile[], options?: CheckOptions) => {
      const { draft, ...checked } = checkAndDraft(all, options);
      drafts.set(checked.parsed, draft);
      return checked;
    };
    const part = validPart(files, { lastGood, unreadable, today: today(io), reserved, check });
    lastGood = part.files;
    followInEditor(content, io.cwd);
    reportProblems(part.problems, io);
    for (const { file, shown } of part.heldBack) io.stderr(`${file} ${shownAs[shown]} until this is repaired.`);
    clock("check", `${part.parsed.papers.length} papers, ${part.parsed.topics.length} topics`);
    const pages = buildPages(part.parsed, { draft: drafts.get(part.parsed), reserved });
    clock("pages", writeGenerated(generated, pages.set("problems.json", problemsFile(part, pages))));
  };
}

/** @returns whether there are errors. */
function reportProblems(problems: Problem[], io: Io): boolean {
  const report = buildReport(problems);
  if (report !== undefined) io.stderr(report);
  return problems.some(isError);
}

const shownAs: Record<ValidPart["heldBack"][number]["shown"], string> = {
  "as it was": "is shown as it was",
  "though removed": "is removed, but shown",
  "not at all": "is left out",
};

function problemsFile({ problems, heldBack }: ValidPart, pages: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256").update(JSON.stringify({ problems, heldBack }));
  for (const [path, text] of pages) hash.update(path).update(text);
  const revision = hash.digest("hex").slice(0, 16);
  return `${JSON.stringify({ revision, problems, heldBack } satisfies LiveProblems)}\n`;
}

/**
 * Makes a folder hold these files and no others. Files with the same content are not touched, so a live site stays quiet.
 * @returns how many files were written, left as they were, or removed as stale, in words.
 */
export function writeGenerated(folder: string, files: ReadonlyMap<string, string>): string {
  assertGenerated(folder);
  const counts = { written: 0, unchanged: 0 };
  for (const [path, text] of files) counts[writeChanged(join(folder, path), text)]++;
  const stale = filesIn(folder).filter((path) => !files.has(path));
  for (const path of stale) rmSync(join(folder, path));
  return `${counts.written} written, ${counts.unchanged} unchanged, ${stale.length} removed`;
}

/** Files of somebody else are never removed. */
export function assertGenerated(folder: string): void {
  if (!existsSync(folder)) return;
  const isOurs = (name: string) => ["papers", "topics"].includes(name) || /\.(?:json|tmp)$/.test(name);
  if (!readdirSync(folder).every(isOurs))
    throw failure(`${folder} holds files that no build made. Choose an empty folder: ATLAS_GENERATED=…`);
}
