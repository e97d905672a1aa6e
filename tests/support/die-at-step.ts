/**
 * Loaded before a command: it dies by SIGKILL at the step of its work on the disk that `ATLAS_DIE_AT` names. What takes
 * time is two steps: before it begins, and when it is half done. `ATLAS_OTHER_DISK` makes each folder a disk of its own,
 * so that nothing can be renamed into another.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join } from "node:path";

const dieAt = Number(process.env["ATLAS_DIE_AT"]);
let step = 0;

function maybeDie(half?: () => void): void {
  if (++step !== dieAt) return;
  half?.();
  process.kill(process.pid, "SIGKILL");
}

const { chmodSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } = fs;

function before<Args extends unknown[], Result>(work: (...args: Args) => Result): (...args: Args) => Result {
  return (...args) => (maybeDie(), work(...args));
}

fs.chmodSync = before(chmodSync);
fs.mkdirSync = before(mkdirSync as never) as never;
fs.mkdtempSync = before(mkdtempSync as never) as never;

fs.renameSync = (from, to) => {
  maybeDie();
  if (process.env["ATLAS_OTHER_DISK"] && dirname(String(from)) !== dirname(String(to)))
    throw Object.assign(new Error("EXDEV: cross-device link not permitted"), { code: "EXDEV" });
  renameSync(from, to);
};

fs.writeFileSync = (path, content, options) => {
  maybeDie();
  const bytes = Buffer.from(content as string);
  maybeDie(() => writeFileSync(path, bytes.subarray(0, bytes.length / 2)));
  writeFileSync(path, content, options);
};

fs.cpSync = (from, to, options) => {
  maybeDie();
  maybeDie(() => firstHalf(String(from)).forEach((name) => cpSync(join(String(from), name), join(String(to), name))));
  cpSync(from, to, options);
};

fs.rmSync = (path, options) => {
  maybeDie();
  maybeDie(() => firstHalf(String(path)).forEach((name) => rmSync(join(String(path), name), options)));
  rmSync(path, options);
};

function firstHalf(folder: string): string[] {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const names = fs.readdirSync(folder);
  return names.slice(0, Math.ceil(names.length / 2));
}

syncBuiltinESMExports();
