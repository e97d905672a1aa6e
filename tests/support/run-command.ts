import type { Env } from "../../scripts/io/settings.ts";
import type { Io, Run } from "../../scripts/io/command.ts";

/** What a command has printed. */
export interface Printed {
  out: string;
  err: string;
}

/** What a command returned and printed. */
export interface Ran extends Printed {
  code: number;
}

/** The inputs and outputs of a command in this process, and what it prints to them. */
export function commandIo(
  cwd = process.cwd(),
  stopSignal = new AbortController().signal,
): { io: Io; printed: Printed } {
  const printed = { out: "", err: "" };
  const io: Io = {
    stdout: (text) => void (printed.out += `${text}\n`),
    stderr: (text) => void (printed.err += `${text}\n`),
    cwd,
    now: () => new Date("2026-11-24T12:00:00Z"),
    stopSignal: () => stopSignal,
  };
  return { io, printed };
}

/** Runs a command in this process. Paths are relative to `cwd`, and its environment is only what is given. */
export async function runInProcess(run: Run, args: string[], env: Env = {}, cwd?: string): Promise<Ran> {
  const { io, printed } = commandIo(cwd);
  const code = await run(args, env, io);
  return { code, ...printed };
}
