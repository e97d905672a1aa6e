import type { Env, Run } from "../../scripts/io/command.ts";

/** What a command returned and printed. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a command in this process. Paths are relative to `cwd`, and its environment is what is given alone. */
export async function runInProcess(run: Run, args: string[], env: Env = {}, cwd = process.cwd()): Promise<Ran> {
  const printed = { out: "", err: "" };
  const code = await run(args, env, {
    stdout: (text) => void (printed.out += `${text}\n`),
    stderr: (text) => void (printed.err += `${text}\n`),
    cwd,
    now: () => new Date("2026-11-24T12:00:00Z"),
    stopSignal: () => new AbortController().signal,
  });
  return { code, ...printed };
}
