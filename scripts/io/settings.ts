import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Where commands read and write, from the environment. */
export interface Folders {
  content: string;
  generated: string;
  out: string;
}

/** The folders of this run; all are absolute. */
export function folders(env: NodeJS.ProcessEnv = process.env): Folders {
  return {
    content: resolve(env["ATLAS_CONTENT"] ?? "content"),
    generated: resolve(env["ATLAS_GENERATED"] ?? "src/generated"),
    out: resolve(env["ATLAS_OUT"] ?? "dist"),
  };
}

/** Where builds work: inside the project, because what Astro builds there imports packages while it draws the pages. */
export function buildDir(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(env["ATLAS_BUILD_DIR"] ?? fileURLToPath(new URL("../../.build", import.meta.url)));
}
