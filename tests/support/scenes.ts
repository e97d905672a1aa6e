import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { endless } from "./patience.ts";

/** Runs a command of the project to its end. */
export function runCommand(args: string[], env: Record<string, string>) {
  return spawnSync(process.execPath, args, {
    ...endless,
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", ...env },
  });
}

/** The first papers of the shipped content with its topics and terms. */
export function shippedContent(to: string, papers: number, change = (text: string) => text): void {
  mkdirSync(join(to, "abstracts"), { recursive: true });
  for (const part of ["topics", "terms", "facets.yaml"])
    cpSync(join("content", part), join(to, part), { recursive: true });
  for (const name of readdirSync("content/abstracts").sort().slice(0, papers))
    writeFileSync(join(to, "abstracts", name), change(readFileSync(join("content/abstracts", name), "utf8")));
}
