import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { patience } from "./patience.ts";

/** A run that was to be killed: whether it had ended before, and the last line that it printed. */
export interface Killed {
  ended: boolean;
  lastLine: string;
}

/** How and when to kill: some milliseconds after the start, or after something has first changed in a folder. */
export interface Death {
  signal: NodeJS.Signals;
  after: number;
  sinceChangeIn?: string | undefined;
}

/** Starts a command of the project and sends a signal to it and all that it has started. */
export async function runAndKill(
  args: string[],
  env: Record<string, string>,
  { signal, after, sinceChangeIn }: Death,
): Promise<Killed> {
  // Detached, it leads a group of its own, which a signal reaches as a whole.
  const child = spawn(process.execPath, args, {
    detached: true,
    env: { ...process.env, NODE_ENV: "production", ...env },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (printed += String(chunk)));
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  let timer: NodeJS.Timeout | undefined;
  const start = () => (timer ??= setTimeout(() => signalGroup(child.pid!, signal), after));
  const watcher = sinceChangeIn === undefined ? void start() : watch(sinceChangeIn, start);
  const code = await closed;
  watcher?.close();
  clearTimeout(timer);
  await groupEnds(child.pid!);
  return { ended: code !== null, lastLine: printed.trimEnd().split("\n").at(-1) ?? "" };
}

/** What was started by the killed may take a moment to end, or longer when it only was asked to. */
async function groupEnds(pid: number): Promise<void> {
  const giveUp = performance.now() + patience;
  while (signalGroup(pid, 0)) {
    if (performance.now() > giveUp) signalGroup(pid, "SIGKILL");
    await pause(50);
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}
