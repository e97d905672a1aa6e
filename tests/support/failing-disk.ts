import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const whole = { ...fs };
const steps = ["chmodSync", "cpSync", "mkdirSync", "mkdtempSync", "renameSync", "rmSync", "writeFileSync"] as const;
type Step = (typeof steps)[number];
type Change = (...args: never[]) => unknown;

// At its first copy, Node takes the functions that it copies with: let it be those that are not watched.
const folder = fs.mkdtempSync(join(tmpdir(), "atlas-test-"));
fs.cpSync(folder, `${folder}-copy`, { recursive: true, filter: () => true });
for (const made of [folder, `${folder}-copy`]) fs.rmSync(made, { recursive: true });

/** Whether a call may go on, by its name and arguments; called twice where the work can be half done. */
type Watch = (name: Step, args: string[], halfDone?: () => void) => void;

/** Runs work while each call that changes the disk is watched. */
async function watched(work: () => unknown, watch: Watch): Promise<void> {
  for (const name of steps) {
    const change = whole[name] as Change;
    (fs as Record<Step, Change>)[name] = (...args: never[]) => {
      watch(name, args);
      const half = halves[name];
      if (half !== undefined) watch(name, args, () => half(...(args as unknown as [string, string])));
      return change(...args);
    };
  }
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    for (const name of steps) (fs as Record<Step, Change>)[name] = whole[name];
    syncBuiltinESMExports();
  }
}

const halves: Partial<Record<Step, (path: string, second: string) => void>> = {
  writeFileSync: (path, content) => {
    const bytes = Buffer.from(content);
    whole.writeFileSync(path, bytes.subarray(0, bytes.length / 2));
  },
  cpSync: (from, to) =>
    firstHalf(from).forEach((name) => whole.cpSync(join(from, name), join(to, name), { recursive: true })),
  rmSync: (path) => firstHalf(path).forEach((name) => whole.rmSync(join(path, name), { recursive: true })),
};

function firstHalf(folder: string): string[] {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const names = fs.readdirSync(folder);
  return names.slice(0, Math.ceil(names.length / 2));
}

/**
 * Runs work that is killed at one of its steps on the disk: from then on it changes nothing. What takes time is two steps:
 * before it begins, and when it is half done.
 * @returns whether the work had so many steps.
 */
export async function killedAt(step: number, work: () => unknown, { acrossDisks = false } = {}): Promise<boolean> {
  let at = 0;
  const watch: Watch = (name, [from, to], halfDone) => {
    if (++at === step) halfDone?.();
    if (at >= step) throw new Error("killed");
    if (acrossDisks && name === "renameSync" && dirname(from!) !== dirname(to!)) throw diskError("EXDEV");
  };
  await watched(work, watch).catch((error: unknown) => {
    if (at < step) throw error;
  });
  return at >= step;
}

/** Runs work on a disk without room: every file that it writes or copies is cut off half-way. */
export async function onFullDisk<T>(work: () => T): Promise<Awaited<T>> {
  let result!: Awaited<T>;
  const watch: Watch = (name, _, halfDone) => {
    if (halfDone === undefined || name === "rmSync") return;
    halfDone();
    throw diskError("ENOSPC");
  };
  await watched(async () => (result = await work()), watch);
  return result;
}

/** As Node throws it, which names no file when the disk is full. */
function diskError(code: "ENOSPC" | "EXDEV"): Error {
  const errno = { ENOSPC: -28, EXDEV: -18 }[code];
  return Object.assign(new Error(`${code}: write`), { code, errno, syscall: "write" });
}
