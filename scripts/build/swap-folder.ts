import { accessSync, constants, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { failure, type Io } from "../io/command.ts";
import type { Env, Folders } from "../io/settings.ts";
import { WriteError } from "../io/write-changed.ts";
import { withBuildLock } from "./build-lock.ts";

/** Where the last good site waits while the new one takes its place. */
const previous = (target: string) => `${target}.previous`;
/** Where the new one waits, on the file system of the target. */
const next = (target: string) => `${target}.next`;

/**
 * Makes the place of a site ready before a long build begins: it can be written to, has the last good site, and nothing
 * that a killed build left.
 */
export function prepareTarget(target: string): void {
  try {
    mkdirSync(dirname(target), { recursive: true });
    accessSync(dirname(target), constants.W_OK);
  } catch (error) {
    throw new WriteError(target, error);
  }
  recover(target);
  if (!isReplaceable(target))
    throw failure(`${target} holds files that no build made. Choose an empty folder: ATLAS_OUT=… npm run build`);
  removeHalves(target);
}

/**
 * Puts a finished folder in the place of another by two renames, the smallest gap that a file system without an exchange
 * call allows. `recover` closes that gap if the process dies in it.
 * @throws WriteError when the disk does not allow it; the old folder is in its place then.
 */
export function swapFolder(finished: string, target: string): void {
  try {
    moveNear(finished, next(target));
    if (existsSync(target)) renameSync(target, previous(target));
    renameSync(next(target), target);
  } catch (error) {
    recover(target);
    removeHalves(target);
    throw new WriteError(target, error);
  }
  removeHalves(target);
}

/** A folder cannot be renamed onto another file system; there it is copied. */
function moveNear(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    // With a filter Node copies file by file; without one it calls a full disk an "i/o error".
    cpSync(from, to, { recursive: true, filter: () => true });
  }
}

/** Brings back the last good folder if a swap ended between its two renames. */
export function recover(target: string): void {
  if (!existsSync(target) && existsSync(previous(target))) renameSync(previous(target), target);
}

/**
 * For commands that read the site: brings the last good one back when a build died in the gap of its swap. A running
 * build is left to end first.
 */
export async function recoverSite(folders: Pick<Folders, "build" | "out">, env: Env, io: Io): Promise<void> {
  if (!existsSync(folders.out)) await withBuildLock(folders, env, io, () => recover(folders.out));
}

/**
 * Removes what an earlier swap left beside a folder. The old site is renamed first: under its own name it is always whole,
 * so that `recover` never brings back a part of a site.
 */
function removeHalves(target: string): void {
  rmSync(next(target), { recursive: true, force: true });
  if (!existsSync(previous(target))) return;
  renameSync(previous(target), next(target));
  rmSync(next(target), { recursive: true, force: true });
}

/** Whether a folder may be replaced: it does not exist, is empty, or holds a site that an earlier build made. */
function isReplaceable(target: string): boolean {
  if (!existsSync(target)) return true;
  const names = readdirSync(target);
  return names.length === 0 || ["llms.txt", "api", "pagefind"].every((name) => names.includes(name));
}
