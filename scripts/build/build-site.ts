import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pictureCache } from "../../src/site/settings.ts";
import { lockOfParent, withBuildLock } from "./build-lock.ts";
import { diskReportIn } from "../io/disk-failure.ts";
import { indexSearch } from "./index-search.ts";
import { runNode } from "./run-node.ts";
import { type Folders, buildDir } from "../io/settings.ts";
import { type OnStage, stageClock } from "./stages.ts";
import { isOurs, preparePlace, recover, removeHalves, swapFolder } from "./swap-folder.ts";
import { removeLeftovers } from "../io/write-changed.ts";
import { writeHostFiles } from "./write-host-files.ts";
import { writeServiceWorker } from "./write-service-worker.ts";

/**
 * Builds the whole site beside the last good one and then takes its place. A build that fails or dies leaves `out` as it
 * was; the next one clears away what it left.
 * @param cache where Astro keeps what it can use again; its default place when empty.
 * @returns false when a stage failed; it has said why.
 */
export async function buildSite(
  folders: Folders,
  onStage: OnStage,
  cache = process.env["ATLAS_CACHE"] ?? "",
): Promise<boolean> {
  return withBuildLock(async () => {
    const { out } = folders;
    preparePlace(out);
    recover(out);
    if (!isOurs(out)) {
      console.error(`${out} holds files that are no site of ours. Choose an empty folder: ATLAS_OUT=… npm run build`);
      return false;
    }
    removeHalves(out);
    clearBuildDir();
    removeLeftovers(pictureCache(cache));
    const scratch = makeScratch();
    try {
      if (!(await buildInto(scratch, folders, onStage, cache))) return false;
      swapFolder(scratch, out);
      return true;
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });
}

/** Only one build works at a time, so all that lies here is of builds that died. */
function clearBuildDir(): void {
  for (const name of readdirSync(buildDir()))
    if (name.startsWith("site-")) rmSync(join(buildDir(), name), { recursive: true, force: true });
}

function makeScratch(): string {
  const scratch = mkdtempSync(join(buildDir(), "site-"));
  // Temporary folders are closed to others; a site has to be readable by the server's user.
  chmodSync(scratch, 0o755);
  return scratch;
}

/**
 * Pages and Astro run in processes of their own, one after the other, so that the memory of one is free for the next.
 */
async function buildInto(
  scratch: string,
  { content, generated }: Folders,
  onStage: OnStage,
  cache: string,
): Promise<boolean> {
  const env = { ATLAS_CONTENT: content, ATLAS_GENERATED: generated };
  const pages = await runNode(["scripts/pages.ts"], { ...env, ...lockOfParent }, "show");
  if (!pages.ok) return failed(pages.printed);
  const clock = stageClock(onStage);
  const command = [heapLimit(generated), "node_modules/astro/bin/astro.mjs", "build"];
  const astro = await runNode(command, { ...env, ATLAS_ASTRO_OUT: scratch, ATLAS_CACHE: cache }, "collect");
  if (!astro.ok) return failed(diskReportIn(astro.printed, scratch) ?? astro.printed);
  clock("astro", "");
  clock("search index", `${await indexSearch(scratch)} pages`);
  writeHostFiles(scratch, generated);
  await writeServiceWorker(scratch);
  return true;
}

function failed(why: string): false {
  if (why !== "") console.error(why.trimEnd());
  return false;
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
