import { existsSync } from "node:fs";
import { withBuildLock } from "./build/build-lock.ts";
import { exitCodes, readArguments, reportDisk, runCommand, wrongUse } from "./io/cli.ts";
import { livePages } from "./build/live-pages.ts";
import { shownPath } from "./io/read-content.ts";
import { runNode } from "./build/run-node.ts";
import { type Folders, folders } from "./io/settings.ts";
import { printStage } from "./build/stages.ts";
import { watchFolders } from "./io/watch-folders.ts";
import { isGenerated, notOurs } from "./build/write-generated.ts";

const usage = `Usage: npm run dev

A live site that follows edits of content. What is wrong is shown in the page; a file with errors stays as it was.
PORT names another port than 4321, ATLAS_CONTENT another content folder.`;

const given = readArguments(usage, {});
if (given !== undefined) await runCommand(() => dev(folders()));

async function dev(places: Folders): Promise<void> {
  if (!existsSync(places.content))
    return wrongUse(`Unexpected path \`${shownPath(places.content)}\`, expected a folder of content`, usage);
  if (!isGenerated(places.generated)) return wrongUse(notOurs(places.generated), usage);
  const refreshPages = livePages(places, printStage);
  const refresh = () => withBuildLock(refreshPages);
  const stopWatching = watchFolders(places.content, () => {
    refresh().catch((error: unknown) => {
      // The next edit may repair it, such as a folder that is gone while a branch is changed.
      if (!reportDisk(error)) console.error(error);
    });
  });
  try {
    await refresh();
    if (!(await runServer(places.generated))) process.exitCode = exitCodes.problems;
  } finally {
    stopWatching();
  }
}

/** Runs Astro until it is stopped. Whoever stops this process stops Astro too. */
async function runServer(generated: string): Promise<boolean> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => stop.abort());
  const port = process.env["PORT"] ?? "4321";
  // A lock would let only one run for this folder, and put it into the background for some callers.
  const args = ["node_modules/astro/bin/astro.mjs", "dev", "--port", port, "--ignore-lock"];
  const { ok, printed } = await runNode(args, { ATLAS_GENERATED: generated }, "show", stop.signal);
  process.stderr.write(printed);
  return ok;
}
