import { existsSync } from "node:fs";
import { watch } from "chokidar";
import { withBuildLock } from "./build/build-lock.ts";
import { assertGenerated, livePages } from "./build/generate-pages.ts";
import { runNode } from "./build/run-node.ts";
import { command, exitCodes, runAsProcess, wrongUse } from "./io/command.ts";
import { folders, shownPath } from "./io/settings.ts";
import { diskMessage } from "./io/write-changed.ts";

const usage = `Usage: npm run dev

A live site that follows edits of content. What is wrong is shown in the page; a file with errors stays as it was.
PORT names another port than 4321, ATLAS_CONTENT another content folder.`;

/** Editors write a file in several steps; wait until they are done. */
const settleMs = 120;

export const run = command(usage, {}, async (_, env, io) => {
  const places = folders(env, io.cwd);
  if (!existsSync(places.content)) throw wrongUse(`No folder of content at \`${shownPath(places.content, io.cwd)}\``);
  assertGenerated(places.generated);
  const refreshPages = livePages(places, io);
  const refresh = () => withBuildLock(places, env, io, refreshPages);
  // The next edit may repair it, such as a folder that is missing while a branch is changed.
  const report = (error: Error) => io.stderr(diskMessage(error, io.cwd) ?? String(error.stack));
  const stopWatching = onChange(places.content, () => void refresh().catch(report), report);
  try {
    await refresh();
    // A lock of Astro would let only one run for this folder, and put it into the background for some callers.
    const args = ["node_modules/astro/bin/astro.mjs", "dev", "--port", env["PORT"] ?? "4321", "--ignore-lock"];
    const ok = await runNode(args, { ...env, ATLAS_GENERATED: places.generated }, undefined, io.stopSignal());
    return ok ? exitCodes.ok : exitCodes.problems;
  } finally {
    await stopWatching();
  }
});

/**
 * Calls back after something in a folder or in its folders has changed, or when it cannot be watched.
 * @returns stops watching.
 */
function onChange(folder: string, callback: () => void, onError: (error: Error) => void): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { ignoreInitial: true, depth: 1 })
    .on("all", () => {
      clearTimeout(timer);
      timer = setTimeout(callback, settleMs);
    })
    .on("error", (error) => onError(error as Error));
  return () => {
    clearTimeout(timer);
    return watcher.close();
  };
}

if (import.meta.main) await runAsProcess(run);
