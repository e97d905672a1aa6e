import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** Runs an Astro command in a process of its own, whose memory is free again when it ends. */
export async function runAstro(args: string[], env: Record<string, string>, quiet: boolean): Promise<void> {
  const child = spawn(process.execPath, ["node_modules/astro/bin/astro.mjs", ...args], {
    cwd: project,
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: "1" },
    stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
  });
  const output: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => output.push(chunk));
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) throw new Error(`astro ${args[0]} failed\n${Buffer.concat(output).toString("utf8").slice(-4000)}`);
}
