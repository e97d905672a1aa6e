import { parseArgs, type ParseArgsConfig } from "node:util";
import { escapeInvisible, formatList } from "../../src/lib/format.ts";
import { logPath } from "../report/workflow-command.ts";
import type { Env } from "./settings.ts";
import { diskMessage } from "./write-changed.ts";

/** The exit codes of every command. */
export const exitCodes = { ok: 0, problems: 1, wrongUse: 2 } as const;

/** What a command may use beyond its arguments and its environment. */
export interface Io {
  /** Each prints a text and ends the line. */
  stdout(text: string): void;
  stderr(text: string): void;
  /** The folder against which relative paths are resolved. */
  cwd: string;
  now(): Date;
  /** Aborts when the user or the system stops the process, which then no longer ends by itself. */
  stopSignal(): AbortSignal;
}

/** A command: does its work and returns its exit code. */
export type Run = (args: string[], env: Env, io: Io) => Promise<number>;

/** Ends a command with an exit code and a message, which is printed as it is. */
export class CommandError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number = exitCodes.problems) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The error of a command that cannot do its work; its message may quote anything. */
export function failure(message: string, fix?: string): CommandError {
  return new CommandError(
    fix === undefined ? logPath(message) : `${logPath(message)}.\n    fix: ${escapeInvisible(fix)}`,
  );
}

/** The error of a command that was called with wrong arguments or settings; the usage is printed with it. */
export function wrongUse(message: string): CommandError {
  return new CommandError(logPath(message), exitCodes.wrongUse);
}

/** The one of several reports that `--format` names. */
export function reportNamed<T>(format: string, reports: Record<string, T>): T {
  if (Object.hasOwn(reports, format)) return reports[format]!;
  throw wrongUse(`Unexpected format \`${format}\`, expected ${formatList(Object.keys(reports), "or")}`);
}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Arguments of a command, by option (`values`) and by position. */
type Arguments<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>>;

/**
 * Makes a command of its work: reads the arguments, answers `--help`, and prints a `CommandError` or a failure of the
 * disk. Any other error is a bug and is thrown on.
 * @param work returns an exit code; none is the code of success.
 */
export function command<T extends Options>(
  usage: string,
  options: T,
  work: (given: Arguments<T>, env: Env, io: Io) => number | void | Promise<number | void>,
): Run {
  return async (args, env, io) => {
    try {
      if (args.includes("--help")) return (io.stdout(usage), exitCodes.ok);
      return (await work(readArguments(args, env, options), env, io)) ?? exitCodes.ok;
    } catch (error) {
      const { message, exitCode } = asCommandError(error, io.cwd);
      io.stderr(exitCode === exitCodes.wrongUse ? `${message}\n\n${usage}` : message);
      return exitCode;
    }
  };
}

function asCommandError(error: unknown, cwd: string): CommandError {
  if (error instanceof CommandError) return error;
  const message = diskMessage(error, cwd);
  if (message === undefined) throw error;
  return new CommandError(message);
}

function readArguments<T extends Options>(args: string[], env: Env, options: T): Arguments<T> {
  // npm keeps what stands before `--` and passes it on in the environment only: a dry run would not be one.
  const isKept = (name: string) => env[`npm_config_${name.replaceAll("-", "_")}`] === "true";
  const keptByNpm = Object.keys(options).find((name) => options[name]!.type === "boolean" && isKept(name));
  if (keptByNpm !== undefined)
    throw wrongUse(`npm took --${keptByNpm} for an option of its own, write \`--\` before it`);
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw wrongUse((error as Error).message.split(". ")[0]!);
  }
}

/** Runs a command as this process: `if (import.meta.main) await runAsProcess(run)` is the last line of its file. */
export async function runAsProcess(run: Run): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), process.env, processIo);
}

const processIo: Io = {
  stdout: (text) => console.log(text),
  stderr: (text) => console.error(text),
  cwd: process.cwd(),
  now: () => new Date(),
  stopSignal() {
    const stop = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => stop.abort());
    return stop.signal;
  },
};

/** Measures stages one after the other: each call ends one, prints its seconds, and begins the next. */
export function stageClock(io: Io): (stage: string, note: string) => void {
  let since = performance.now();
  return (stage, note) => {
    const now = performance.now();
    io.stdout(`${stage.padEnd(14)} ${((now - since) / 1000).toFixed(1).padStart(6)} s  ${note}`);
    since = now;
  };
}

/** The day, such as `2026-11-24`, in universal time. */
export function today(io: Io): string {
  return io.now().toISOString().slice(0, 10);
}
