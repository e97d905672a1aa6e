import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildPages } from "../../src/pipeline/build-pages.ts";
import { checkContent } from "../../src/checks/run.ts";
import type { Problem } from "../../src/model/problem.ts";
import { indexSearch } from "./index-search.ts";
import { readContent } from "./read-content.ts";
import { runAstro } from "./run-astro.ts";
import type { Folders } from "./settings.ts";
import { recover, swapFolder } from "./swap-folder.ts";
import { type Written, writeGenerated } from "./write-generated.ts";
import { writeHostFiles } from "./write-host-files.ts";

/** Content that has errors; nothing was written. */
export class ContentError extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(`${problems.length} problems in content`);
    this.problems = problems;
  }
}

/** Called when a stage ends. */
export type OnStage = (stage: string, seconds: number, note: string) => void;

/** Checks content and writes its pages into `src/generated`. */
export function generatePages({ content, generated }: Folders, onStage: OnStage): Written {
  const clock = stageClock(onStage);
  const { files, problems: unreadable } = readContent(content);
  const { parsed, problems } = checkContent(files);
  const all = [...unreadable, ...problems];
  if (all.some(({ severity }) => severity === "error")) throw new ContentError(all);
  clock("check", `${parsed.papers.length} papers, ${parsed.topics.length} topics`);
  mkdirSync(generated, { recursive: true });
  const written = writeGenerated(generated, buildPages(parsed));
  clock("pages", `${written.written} written, ${written.unchanged} unchanged, ${written.removed} removed`);
  return written;
}

/**
 * Builds the whole site beside the last good one and then takes its place. A build that fails leaves `out` as it was.
 * @throws ContentError when content has errors.
 */
export async function buildSite(folders: Folders, onStage: OnStage, options: { quiet: boolean; cache?: string }): Promise<void> {
  recover(folders.out);
  generatePages(folders, onStage);
  const clock = stageClock(onStage);
  const workshop = resolve(".build");
  mkdirSync(workshop, { recursive: true });
  const scratch = mkdtempSync(join(workshop, "site-"));
  try {
    const env = { ATLAS_GENERATED: folders.generated, ATLAS_ASTRO_OUT: scratch, ATLAS_CACHE: options.cache ?? "" };
    await runAstro(["build"], env, options.quiet);
    clock("astro", "");
    clock("search index", `${await indexSearch(scratch)} pages`);
    writeHostFiles(scratch, folders.generated);
    swapFolder(scratch, folders.out);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function stageClock(onStage: OnStage): (stage: string, note: string) => void {
  let since = performance.now();
  return (stage, note) => {
    const now = performance.now();
    onStage(stage, (now - since) / 1000, note);
    since = now;
  };
}
