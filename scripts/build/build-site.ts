import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Io, stageClock } from "../io/command.ts";
import type { Env, Folders } from "../io/settings.ts";
import { lockOfParent, withBuildLock } from "./build-lock.ts";
import { writeHostFiles } from "./host-rules.ts";
import { indexSearch } from "./index-search.ts";
import { runNode } from "./run-node.ts";
import { prepareTarget, swapFolder } from "./swap-folder.ts";
import { writeServiceWorker } from "./write-service-worker.ts";

/**
 * Builds the whole site beside the last good one and then takes its place. A build that fails or dies leaves `out` as it
 * was; the next one removes what it left.
 * @returns false when a stage failed; it has said why.
 */
export async function buildSite(folders: Folders, env: Env, io: Io, strict = false): Promise<boolean> {
  return withBuildLock(folders, env, io, async () => {
    prepareTarget(folders.out);
    removeScratch(folders.build);
    const scratch = makeScratch(folders.build);
    try {
      if (!(await buildInto(scratch, folders, strict ? ["--strict"] : [], env, io))) return false;
      swapFolder(scratch, folders.out);
      return true;
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });
}

/** Only one build works at a time, so all scratch folders are of builds that died. */
function removeScratch(build: string): void {
  for (const name of readdirSync(build))
    if (name.startsWith("site-")) rmSync(join(build, name), { recursive: true, force: true });
}

function makeScratch(build: string): string {
  const scratch = mkdtempSync(join(build, "site-"));
  // Temporary folders are closed to others; a site has to be readable by the server's user.
  chmodSync(scratch, 0o755);
  return scratch;
}

/**
 * Pages and Astro run in processes of their own, one after the other, so that the memory of one is free for the next.
 */
async function buildInto(scratch: string, folders: Folders, pagesArgs: string[], env: Env, io: Io): Promise<boolean> {
  const { content, generated, build, cache } = folders;
  const places = { ATLAS_CONTENT: content, ATLAS_GENERATED: generated, ATLAS_BUILD_DIR: build, ATLAS_CACHE: cache };
  if (!(await runNode(["scripts/pages.ts", ...pagesArgs], { ...env, ...places, ...lockOfParent }, io))) return false;
  const clock = stageClock(io);
  if (!(await runAstro({ ...env, ...places, ATLAS_ASTRO_OUT: scratch }, heapLimit(generated), io))) return false;
  clock("astro", "");
  clock("search index", `${await indexSearch(scratch)} pages`);
  writeHostFiles(scratch, generated);
  await writeServiceWorker(scratch);
  return true;
}

/** What Astro prints is of interest only when it fails. */
async function runAstro(env: Env, heap: string, io: Io): Promise<boolean> {
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  const ok = await runNode([heap, "node_modules/astro/bin/astro.mjs", "build"], env, { stdout: print, stderr: print });
  if (!ok) io.stderr(printed.join("\n"));
  return ok;
}

/**
 * Node lets garbage grow with the memory of the machine: 10,000 papers took 2.1 GB without a limit, and 1.0 GB in the
 * same time with one of 700 MB. The limit leaves room to grow with the collection.
 */
function heapLimit(generated: string): string {
  const folder = join(generated, "papers");
  const papers = existsSync(folder) ? readdirSync(folder).length : 0;
  return `--max-old-space-size=${Math.round(500 + papers * 0.04)}`;
}
