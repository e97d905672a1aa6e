import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** Files by their path, each with the hash of its bytes, and the folders that hold them. */
export type Tree = Record<string, string>;

/** Every file and folder below a folder. */
export function treeOf(folder: string): Tree {
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    const shown = path
      .slice(folder.length + 1)
      .split(sep)
      .join("/");
    return entry.isDirectory() ? [`${shown}/`, "folder"] : [shown, hash(readFileSync(path))];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The tree that these files make. */
export function treeWith(files: Record<string, string>): Tree {
  const folders = Object.keys(files).flatMap((path) => {
    const parts = path.split("/").slice(0, -1);
    return parts.map((_, index) => `${parts.slice(0, index + 1).join("/")}/`);
  });
  return Object.fromEntries([
    ...folders.map((folder) => [folder, "folder"]),
    ...Object.entries(files).map(([path, text]) => [path, hash(text)]),
  ]);
}

function hash(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
