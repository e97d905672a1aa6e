import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../", import.meta.url));
const withParent = fileURLToPath(new URL("end-with-parent.ts", import.meta.url));

/** How a process ended, and what it printed when that was not shown as it came. */
export interface Ended {
  ok: boolean;
  printed: string;
}

/**
 * Runs a script of the project in a process of its own, which does not outlive this one.
 * @param output whether its output is shown as it comes or collected.
 * @param stop ends it early, which counts as an end that is well.
 */
export async function runNode(
  args: string[],
  env: Record<string, string>,
  output: "show" | "collect",
  stop?: AbortSignal,
): Promise<Ended> {
  const child = spawn(process.execPath, ["--import", withParent, ...args], {
    cwd: project,
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: "1" },
    stdio: output === "show" ? ["inherit", "inherit", "inherit", "ipc"] : ["ignore", "pipe", "pipe", "ipc"],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => said.push(chunk));
  stop?.addEventListener("abort", () => child.kill());
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) =>
    child.on("error", reject).on("close", (...ended) => resolve(ended)),
  );
  if (stop?.aborted === true) return { ok: true, printed: "" };
  if (signal !== null)
    said.push(
      Buffer.from(`Unexpected end of a stage by ${signal}, expected it to finish. Often memory has run out.\n`),
    );
  return { ok: code === 0, printed: Buffer.concat(said).toString() };
}
