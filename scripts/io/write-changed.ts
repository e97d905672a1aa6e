import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DiskFailure } from "./disk-failure.ts";

/**
 * Writes a file whole or not at all: beside its place first, then renamed into it. A file that already says the same
 * is not touched.
 * @throws DiskFailure naming the file when the disk does not take it.
 */
export function writeChanged(path: string, content: string | Uint8Array): "written" | "unchanged" {
  try {
    if (holds(path, content)) return "unchanged";
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, content);
    return "written";
  } catch (error) {
    throw new DiskFailure(path, error);
  }
}

function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function holds(path: string, content: string | Uint8Array): boolean {
  try {
    return Buffer.from(content).equals(readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** Removes what a process that died while it wrote left in a folder. What a living one is writing stays. */
export function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    const pid = /\.(\d+)\.tmp$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Its own number is that of a dead process: nothing is being written while this runs. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
