import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/** Where the last good site waits while the new one takes its place. */
const previous = (target: string) => `${target}.previous`;
/** Where the new one waits, on the file system of the target. */
const next = (target: string) => `${target}.next`;

/**
 * Puts a finished folder in the place of another by two renames, the smallest gap a file system without an exchange
 * call allows. `recover` closes that gap if the process dies in it.
 */
export function swapFolder(finished: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  for (const leftover of [previous(target), next(target)]) rmSync(leftover, { recursive: true, force: true });
  bringNear(finished, next(target));
  if (existsSync(target)) renameSync(target, previous(target));
  renameSync(next(target), target);
  rmSync(previous(target), { recursive: true, force: true });
}

/** A folder cannot be renamed onto another file system; there it is copied. */
function bringNear(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    cpSync(from, to, { recursive: true });
  }
}

/** Brings back the last good folder if an earlier swap was cut short. */
export function recover(target: string): void {
  if (!existsSync(target) && existsSync(previous(target))) renameSync(previous(target), target);
}

/** Whether a folder may be replaced: it is not there, is empty, or holds a site that an earlier build made. */
export function isOurs(target: string): boolean {
  if (!existsSync(target)) return true;
  const names = readdirSync(target);
  return names.length === 0 || ["llms.txt", "api", "pagefind"].every((name) => names.includes(name));
}
