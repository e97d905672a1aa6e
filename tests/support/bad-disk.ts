import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endless } from "./patience.ts";
import { kills } from "./runs.ts";

/**
 * How a disk is made full or read-only: by a real one, mounted where no other process sees it, or, where the system does
 * not allow that, by a limit on the size of files and by taking away rights.
 */
export type Way = "a mounted disk" | "limits";

const isRoot = process.getuid?.() === 0;
/** Mounts need root, of the system or of a namespace of users. */
const unshare = ["unshare", isRoot ? "-m" : "-Urm"];
/** Root may write anywhere, unless it has given away its powers. */
const asOwner = isRoot ? ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] : [];

/** The ways that this system allows, the truest first. Limits are always one, so that no test is ever skipped. */
const possible: Way[] = canMount() ? ["a mounted disk", "limits"] : ["limits"];
export const ways = kills > 1 ? possible : possible.slice(0, 1);

/** What a command answered. */
export interface Answer {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** How full a disk is. */
export interface Fullness {
  /** Kilobytes that are left on a mounted disk. */
  room?: number;
  /** Blocks of 512 or 1024 bytes that a file may have by a limit, as the shell has it. */
  largest?: number;
}

/** Runs a command of the project while a folder lies on a full disk. */
export function onFullDisk(way: Way, folder: string, command: string[], env: Env, left: Fullness = {}): Answer {
  if (way === "a mounted disk") return onMounted(folder, command, env, left.room ?? 0);
  return sh(`trap '' XFSZ; ulimit -f ${left.largest ?? 0}; exec "$@"`, command, env);
}

type Env = Record<string, string>;

/** The disk goes when the namespace goes, so what is on it is brought in before and out again after. */
function onMounted(folder: string, command: string[], env: Env, room: number): Answer {
  const keep = mkdtempSync(join(tmpdir(), "atlas-disk-"));
  try {
    cpSync(folder, join(keep, "before"), { recursive: true });
    mkdirSync(join(keep, "after"));
    const script = `
      mount -t tmpfs -o size=16m tmpfs "$FOLDER" || exit 99
      cp -R "$KEEP/before/." "$FOLDER/" || exit 99
      dd if=/dev/zero of="$FOLDER/.filling" bs=1k 2>/dev/null
      truncate -s -${room}k "$FOLDER/.filling" || exit 99
      "$@"
      code=$?
      rm "$FOLDER/.filling"
      cp -R "$FOLDER/." "$KEEP/after/" || exit 99
      exit $code`;
    const answer = sh(script, command, { ...env, FOLDER: folder, KEEP: keep }, unshare);
    if (answer.status === 99) throw new Error(answer.stderr);
    rmSync(folder, { recursive: true });
    cpSync(join(keep, "after"), folder, { recursive: true });
    return answer;
  } finally {
    rmSync(keep, { recursive: true, force: true });
  }
}

/** Runs a command of the project while a folder is read-only. */
export function onReadOnly(way: Way, folder: string, command: string[], env: Env): Answer {
  if (way === "a mounted disk") {
    const script = `mount --bind "$FOLDER" "$FOLDER" && mount -o remount,bind,ro "$FOLDER" || exit 99; exec "$@"`;
    const answer = sh(script, command, { ...env, FOLDER: folder }, unshare);
    if (answer.status === 99) throw new Error(answer.stderr);
    return answer;
  }
  spawnSync("chmod", ["-R", "a-w", folder]);
  try {
    return sh(`exec "$@"`, command, env, asOwner);
  } finally {
    spawnSync("chmod", ["-R", "u+w", folder]);
  }
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "atlas-disk-"));
  try {
    return sh(`mount -t tmpfs -o size=64k tmpfs "$1"`, [folder], {}, unshare).status === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sh(script: string, command: string[], env: Env, around: string[] = []): Answer {
  const [program, ...args] = [...around, "sh", "-c", script, "sh", ...command];
  const { error, ...answer } = spawnSync(program!, args, {
    ...endless,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", ...env },
  });
  if (error !== undefined && program !== "unshare") throw error;
  return answer;
}
