import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Runs a script of the project in a process of its own.
 * @param output whether its output is shown as it comes, or only when it fails.
 * @param stop ends it early, which counts as an end that is well.
 * @returns whether it ended well.
 */
export async function runNode(
  args: string[],
  env: Record<string, string>,
  output: "show" | "on failure",
  stop?: AbortSignal,
): Promise<boolean> {
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: "1" },
    stdio: output === "show" ? "inherit" : ["ignore", "pipe", "pipe"],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => said.push(chunk));
  stop?.addEventListener("abort", () => child.kill());
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (stop?.aborted === true) return true;
  if (code !== 0) process.stderr.write(Buffer.concat(said));
  return code === 0;
}
