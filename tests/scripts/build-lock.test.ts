import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { withBuildLock } from "../../scripts/build/build-lock.ts";
import { ownBuildDir } from "../support/own-build-dir.ts";
import { paperText, scratchFolder } from "../support/scratch.ts";

ownBuildDir();

/** `npm run pages` on a small content, which takes its turn as a build does. */
function startPages(folder: string, env: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, ["scripts/pages.ts"], {
    env: { ...process.env, ATLAS_CONTENT: join(folder, "content"), ATLAS_GENERATED: join(folder, "pages"), ...env },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

const waiting = /Another build of this project is at work; waiting for it to end\./;

async function says(child: ChildProcess, words: RegExp): Promise<void> {
  let said = "";
  for await (const chunk of child.stderr!) if (words.test((said += String(chunk)))) return;
  throw new Error(`It ended without a word of ${words}: ${said}`);
}

test("a second one says that it waits, and works when the first has ended", async () => {
  const folder = scratchFolder({ "content/abstracts/a.md": paperText() });
  const second = await withBuildLock(async () => {
    const child = startPages(folder);
    await says(child, waiting);
    expect(existsSync(join(folder, "pages"))).toBe(false);
    return child;
  });
  expect(await once(second, "close")).toEqual([0, null]);
  expect(existsSync(join(folder, "pages/index.json"))).toBe(true);
});

test("the turn of one that was killed is free", async () => {
  const folder = scratchFolder({ "content/abstracts/a.md": paperText() });
  const script = `
    import { withBuildLock } from "./scripts/lib/build-lock.ts";
    await withBuildLock(() => new Promise((resolve) => { console.log("mine"); setTimeout(resolve, 1e9); }));
  `;
  const holder = spawn(process.execPath, ["--input-type=module", "--eval", script]);
  onTestFinished(() => void holder.kill("SIGKILL"));
  await once(holder.stdout, "data");
  const second = startPages(folder);
  await says(second, waiting);
  holder.kill("SIGKILL");
  expect(await once(second, "close")).toEqual([0, null]);
});

test("what a build starts works within its turn; a name of a process that is not the parent opens nothing", async () => {
  const folder = scratchFolder({ "content/abstracts/a.md": paperText() });
  await withBuildLock(async () => {
    const own = startPages(folder, { ATLAS_LOCK: String(process.pid) });
    expect(await once(own, "close")).toEqual([0, null]);
    await says(startPages(folder, { ATLAS_LOCK: String(process.ppid) }), waiting);
  });
});

test("a turn within a turn is the same one", async () => {
  expect(await withBuildLock(() => withBuildLock(() => "done"))).toBe("done");
});
