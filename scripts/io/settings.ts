import { relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The environment variables of a command. */
export type Env = Readonly<Record<string, string | undefined>>;

/** Where a run reads and writes. */
export type Folders = ReturnType<typeof folders>;

/** The folder of the project, wherever a command runs. */
export const project = fileURLToPath(new URL("../..", import.meta.url));

/** Where a run reads and writes, from its environment; all are absolute, but for a cache that is left to its default. */
export function folders(env: Env, cwd: string) {
  return {
    content: resolve(cwd, env["ATLAS_CONTENT"] ?? "content"),
    generated: resolve(cwd, env["ATLAS_GENERATED"] ?? "src/generated"),
    out: resolve(cwd, env["ATLAS_OUT"] ?? "dist"),
    /** Where builds work: inside the project, because what Astro builds there imports packages while it renders pages. */
    build: resolve(cwd, env["ATLAS_BUILD_DIR"] ?? resolve(project, ".build")),
    /** Where Astro keeps what the next build can use; its default place when empty. */
    cache: env["ATLAS_CACHE"] ?? "",
  };
}

/** The path as a contributor would type it: relative to where the command runs, with forward slashes. */
export function shownPath(path: string, cwd = process.cwd()): string {
  const short = relative(cwd, path);
  return (short.startsWith("..") ? path : short).split(sep).join("/");
}
