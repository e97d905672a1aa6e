import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { indexSearch } from "./index-search.ts";
import { runNode } from "./run-node.ts";
import type { Folders } from "./settings.ts";
import { type OnStage, stageClock } from "./stages.ts";
import { isOurs, recover, swapFolder } from "./swap-folder.ts";
import { writeHostFiles } from "./write-host-files.ts";
import { writeServiceWorker } from "./write-service-worker.ts";

/**
 * Builds the whole site beside the last good one and then takes its place. A build that fails leaves `out` as it was.
 * Pages and Astro run in processes of their own, one after the other, so that the memory of one is free for the next.
 * @param cache where Astro keeps what it can use again; its default place when left out.
 * @returns false when a stage failed; it has said why.
 */
export async function buildSite({ content, generated, out }: Folders, onStage: OnStage, cache = ""): Promise<boolean> {
  recover(out);
  if (!isOurs(out)) {
    console.error(`${out} holds files that are no site of ours. Choose an empty folder: ATLAS_OUT=… npm run build`);
    return false;
  }
  const env = { ATLAS_CONTENT: content, ATLAS_GENERATED: generated };
  if (!(await runNode(["scripts/pages.ts"], env, "show"))) return false;
  const clock = stageClock(onStage);
  // Inside the project, because what Astro builds there imports packages while it draws the pages.
  const workshop = resolve(".build");
  mkdirSync(workshop, { recursive: true });
  const scratch = mkdtempSync(join(workshop, "site-"));
  // Temporary folders are closed to others; a site has to be readable by the server's user.
  chmodSync(scratch, 0o755);
  try {
    const astro = [heapLimit(generated), "node_modules/astro/bin/astro.mjs", "build"];
    if (!(await runNode(astro, { ...env, ATLAS_ASTRO_OUT: scratch, ATLAS_CACHE: cache }, "on failure"))) return false;
    clock("astro", "");
    clock("search index", `${await indexSearch(scratch)} pages`);
    writeHostFiles(scratch, generated);
    await writeServiceWorker(scratch);
    swapFolder(scratch, out);
    return true;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Node lets garbage grow with the memory of the machine: 10,000 papers took 2.1 GB without a limit, and 1.0 GB in the
 * same time with one of 700 MB. The limit leaves room to grow with the collection.
 */
function heapLimit(generated: string): string {
  const papers = readdirSync(join(generated, "papers")).length;
  return `--max-old-space-size=${Math.round(500 + papers * 0.04)}`;
}
