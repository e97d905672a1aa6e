import { accessSync, constants, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DiskFailure } from "../io/disk-failure.ts";

/** Where the last good site waits while the new one takes its place. */
const previous = (target: string) => `${target}.previous`;
/** Where the new one waits, on the file system of the target. */
const next = (target: string) => `${target}.next`;

/**
 * Puts a finished folder in the place of another by two renames, the smallest gap a file system without an exchange
 * call allows. `recover` closes that gap if the process dies in it.
 * @throws DiskFailure when the disk does not take it; the old folder is in its place then.
 */
export function swapFolder(finished: string, target: string): void {
  preparePlace(target);
  recover(target);
  removeHalves(target);
  try {
    bringNear(finished, next(target));
    if (existsSync(target)) renameSync(target, previous(target));
    renameSync(next(target), target);
  } catch (error) {
    recover(target);
    removeHalves(target);
    throw new DiskFailure(target, error);
  }
  removeHalves(target);
}

/**
 * Makes the folder that a site will lie in, and sees that it can be written to: better than to find out when a long build
 * is done.
 * @throws DiskFailure when it cannot.
 */
export function preparePlace(target: string): void {
  try {
    mkdirSync(dirname(target), { recursive: true });
    accessSync(dirname(target), constants.W_OK);
  } catch (error) {
    throw new DiskFailure(target, error);
  }
}

/** A folder cannot be renamed onto another file system; there it is copied. */
function bringNear(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    // With a filter Node copies file by file; without one it calls a full disk an "i/o error".
    cpSync(from, to, { recursive: true, filter: () => true });
  }
}

/** Brings back the last good folder if a swap was cut short between its two renames. */
export function recover(target: string): void {
  if (!existsSync(target) && existsSync(previous(target))) renameSync(previous(target), target);
}

/**
 * Removes what an earlier swap left beside a folder. The old site is taken out of its name first: under that name it is
 * always whole, so that `recover` brings back no half of a site.
 */
export function removeHalves(target: string): void {
  rmSync(next(target), { recursive: true, force: true });
  if (!existsSync(previous(target))) return;
  renameSync(previous(target), next(target));
  rmSync(next(target), { recursive: true, force: true });
}

/** Whether a folder may be replaced: it is not there, is empty, or holds a site that an earlier build made. */
export function isOurs(target: string): boolean {
  if (!existsSync(target)) return true;
  const names = readdirSync(target);
  return names.length === 0 || ["llms.txt", "api", "pagefind"].every((name) => names.includes(name));
}
