import { parseArgs, type ParseArgsConfig } from "node:util";
import { diskReport } from "./disk-failure.ts";
import { logPath } from "./log-path.ts";

/** The exit codes of every command. */
export const exitCodes = { fine: 0, problems: 1, wrongUse: 2 } as const;

/**
 * Reads the arguments of a command. Wrong use prints what is wrong and the usage and gives exit code 2; `--help` prints
 * the usage. In both cases the answer is undefined and the command has nothing more to do.
 */
export function readArguments<T extends NonNullable<ParseArgsConfig["options"]>>(usage: string, options: T) {
  try {
    const config = {
      options: { ...options, help: { type: "boolean" } },
      allowPositionals: true,
      strict: true,
    } as const;
    const { values, positionals } = parseArgs(config);
    const kept = Object.keys(options).find((name) => isKeptByNpm(name, options[name]!.type));
    if (kept !== undefined)
      return wrongUse(
        `Unexpected --${kept} in a place where npm keeps it for itself, expected \`--\` before it`,
        usage,
      );
    if ((values as { help?: boolean }).help === true) return void console.log(usage);
    type Values = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>>["values"];
    return { values: values as unknown as Values, positionals };
  } catch (error) {
    return wrongUse(error instanceof Error ? error.message.split(". ")[0]! : String(error), usage);
  }
}

/** What stands before `--` are options of npm, which hands them on in the environment only: a dry run would not be one. */
function isKeptByNpm(name: string, type: string): boolean {
  return type === "boolean" && process.env[`npm_config_${name.replaceAll("-", "_")}`] === "true";
}

/** Says what is wrong with the way a command was called. */
export function wrongUse(message: string, usage: string): undefined {
  console.error(`${logPath(message)}\n\n${usage}`);
  process.exitCode = exitCodes.wrongUse;
}

/**
 * Does the work of a command. A disk that is full or closed to us ends it with a message and exit code 1; any other
 * error is a fault of ours and keeps its trace.
 */
export async function runCommand(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!reportDisk(error)) throw error;
    process.exitCode = exitCodes.problems;
  }
}

/** Prints what the disk refused. @returns false for an error of another kind. */
export function reportDisk(error: unknown): boolean {
  const report = diskReport(error);
  if (report !== undefined) console.error(report);
  return report !== undefined;
}
