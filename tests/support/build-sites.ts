import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { sites } from "./sites.ts";

type Name = keyof typeof sites;

/** The sites that the tests of a project read, each list one after the other. */
const needed: Record<string, Name[][]> = {
  site: [["fixture"]],
  content: [["shipped"]],
  full: [["attacked"], ["fixture", "again"]],
};

/** Builds the sites of a project; a build that fails fails all its tests. */
export default async function buildSites({ name }: TestProject): Promise<void> {
  const ends = await Promise.allSettled((needed[name] ?? []).map(buildAll));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

async function buildAll(names: Name[]): Promise<void> {
  for (const name of names) await build(name);
}

/** Builds in a place of its own, so that it waits for no other build. */
async function build(name: Name): Promise<void> {
  const { out, generated, env } = sites[name];
  const buildDir = resolve(".build", `test-site-${name}`);
  for (const folder of [out, generated]) rmSync(folder, { recursive: true, force: true });
  try {
    const script = name === "attacked" ? "tests/support/build-attacked-site.ts" : "scripts/build.ts";
    await runScript(script, { ...env, ATLAS_BUILD_DIR: buildDir, ATLAS_CACHE: `${buildDir}/cache` });
  } finally {
    rmSync(buildDir, { recursive: true, force: true });
  }
}

async function runScript(script: string, env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [script], { env: { ...process.env, NODE_ENV: "production", ...env } });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => printed.push(text));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`${script} failed (${env["ATLAS_OUT"] ?? ""}):\n${printed.join("")}`);
}
