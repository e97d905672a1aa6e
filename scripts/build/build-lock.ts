import { closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { buildDir } from "../io/settings.ts";

/** How often one who waits looks again. */
const lookEveryMs = 100;
/** Without a journal beside the file. */
const begin = "PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE";
/** SQLite's answer to one who comes second. */
const busy = 5;

let held: DatabaseSync | undefined;

/**
 * Does work that only one process of this project may do at a time: builds share the generated pages, Astro's caches and
 * the site. One that comes later waits. The lock is SQLite's on an empty file: the system takes it from a process that
 * dies, however it dies, so it is never left behind.
 */
export async function withBuildLock<T>(work: () => T | Promise<T>): Promise<T> {
  if (held !== undefined || parentHoldsIt()) return work();
  const lock = await takeLock();
  held = lock;
  try {
    return await work();
  } finally {
    held = undefined;
    lock.close();
  }
}

/** For the environment of a process that works for the holder of the lock. */
export const lockOfParent = { ATLAS_LOCK: String(process.pid) };

function parentHoldsIt(): boolean {
  return process.env["ATLAS_LOCK"] === String(process.ppid);
}

async function takeLock(): Promise<DatabaseSync> {
  const file = join(buildDir(), "lock");
  mkdirSync(buildDir(), { recursive: true });
  // SQLite would not say why it cannot open a file.
  closeSync(openSync(file, "a"));
  const lock = new DatabaseSync(file);
  for (let told = false; !tryLock(lock); told = true) {
    if (!told) console.error("Another build of this project is at work; waiting for it to end.");
    await pause(lookEveryMs);
  }
  return lock;
}

function tryLock(lock: DatabaseSync): boolean {
  try {
    lock.exec(begin);
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode !== busy) throw error;
    return false;
  }
}
