import { parseArgs, type ParseArgsConfig } from "node:util";
import { logPath } from "./log-text.ts";

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
    if ((values as { help?: boolean }).help === true) return void console.log(usage);
    type Values = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>>["values"];
    return { values: values as unknown as Values, positionals };
  } catch (error) {
    return wrongUse(error instanceof Error ? error.message.split(". ")[0]! : String(error), usage);
  }
}

/** Says what is wrong with the way a command was called. */
export function wrongUse(message: string, usage: string): undefined {
  console.error(`${logPath(message)}\n\n${usage}`);
  process.exitCode = exitCodes.wrongUse;
}
