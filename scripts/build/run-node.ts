import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Io } from "../io/command.ts";
import { type Env, project } from "../io/settings.ts";

/** Loaded first by a child: it ends when its parent does, however that ends, and goes on writing nothing. */
const endWithParent = `data:text/javascript,${encodeURIComponent(
  'process.on("disconnect", () => process.exit(1)); process.channel.unref();',
)}`;

/**
 * Runs a script of the project in a process of its own, which does not outlive this one.
 * @param output takes what it prints, line by line; without it, the script uses the terminal of this process.
 * @returns whether it ended well, or because of `stop`.
 */
export async function runNode(
  args: string[],
  env: Env,
  output?: Pick<Io, "stdout" | "stderr">,
  stop?: AbortSignal,
): Promise<boolean> {
  const child = spawn(process.execPath, ["--import", endWithParent, ...args], {
    cwd: project,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: "1" },
    stdio: output ? ["ignore", "pipe", "pipe", "ipc"] : ["inherit", "inherit", "inherit", "ipc"],
  });
  if (child.stdout) createInterface(child.stdout).on("line", (line) => output?.stdout(line));
  if (child.stderr) createInterface(child.stderr).on("line", (line) => output?.stderr(line));
  stop?.addEventListener("abort", () => child.kill());
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) =>
    child.on("error", reject).on("close", (...ended) => resolve(ended)),
  );
  if (signal !== null && !stop?.aborted)
    output?.stderr(`A stage was killed by ${signal}. The system may have run out of memory.`);
  return code === 0 || stop?.aborted === true;
}
