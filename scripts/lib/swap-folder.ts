import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/** Where the last good site waits while the new one takes its place. */
const previous = (target: string) => `${target}.previous`;

/**
 * Puts a finished folder in the place of another by two renames, the smallest gap a file system without an exchange
 * call allows. `recover` closes that gap if the process dies in it.
 */
export function swapFolder(finished: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  rmSync(previous(target), { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, previous(target));
  renameSync(finished, target);
  rmSync(previous(target), { recursive: true, force: true });
}

/** Brings back the last good folder if an earlier swap was cut short. */
export function recover(target: string): void {
  if (!existsSync(target) && existsSync(previous(target))) renameSync(previous(target), target);
}
