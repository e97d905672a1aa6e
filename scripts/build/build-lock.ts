import { closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import type { Io } from "../io/command.ts";
import type { Env, Folders } from "../io/settings.ts";

/** How often one who waits tries again. */
const retryEveryMs = 100;
/** Without a journal beside the file. */
const begin = "PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE";
/** SQLITE_BUSY: another connection has the lock. */
const busy = 5;

/**
 * Does work that only one process of this project may do at a time: builds share the generated pages, Astro's caches and
 * the site. One that comes later waits. The lock is SQLite's on an empty file: the system takes it from a process that
 * dies, however it dies, so it is never left behind.
 */
export async function withBuildLock<T>(folders: BuildFolder, env: Env, io: Io, work: () => T | Promise<T>): Promise<T> {
  if (env["ATLAS_LOCK"] === String(process.ppid)) return work();
  const lock = await takeLock(folders.build, io);
  try {
    return await work();
  } finally {
    lock.close();
  }
}
type BuildFolder = Pick<Folders, "build">;

/** For the environment of a child process that works for the holder of the lock. */
export const lockOfParent = { ATLAS_LOCK: String(process.pid) };

async function takeLock(folder: string, io: Io): Promise<DatabaseSync> {
  const file = join(folder, "lock");
  mkdirSync(folder, { recursive: true });
  // SQLite does not say why it cannot open a file.
  closeSync(openSync(file, "a"));
  const lock = new DatabaseSync(file);
  if (tryLock(lock)) return lock;
  io.stderr("Another build of this project is running; waiting for it to end.");
  while (!tryLock(lock)) await pause(retryEveryMs);
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
