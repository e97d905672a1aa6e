import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Env } from "./command.ts";

/** Where commands read and write, from the environment. */
export interface Folders {
  content: string;
  generated: string;
  out: string;
}

/** The folders of this run; all are absolute. */
export function folders(env: Env = process.env, cwd = process.cwd()): Folders {
  return {
    content: resolve(cwd, env["ATLAS_CONTENT"] ?? "content"),
    generated: resolve(cwd, env["ATLAS_GENERATED"] ?? "src/generated"),
    out: resolve(cwd, env["ATLAS_OUT"] ?? "dist"),
  };
}

/** Where builds work: inside the project, because what Astro builds there imports packages while it draws the pages. */
export function buildDir(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(env["ATLAS_BUILD_DIR"] ?? fileURLToPath(new URL("../../.build", import.meta.url)));
}
