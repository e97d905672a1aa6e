import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { failure } from "../io/command.ts";
import { writeChanged } from "../io/write-changed.ts";

/**
 * Makes a folder hold these files and no others. Files with the same content are not touched, so a live site stays quiet.
 * @returns how many files were written, left as they were, or removed as stale, in words.
 */
export function writeGenerated(folder: string, files: ReadonlyMap<string, string>): string {
  assertGenerated(folder);
  const counts = { written: 0, unchanged: 0, removed: 0 };
  for (const [path, text] of files) counts[writeChanged(join(folder, path), text)]++;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || files.has(relative(folder, path).split(sep).join("/"))) continue;
    rmSync(path);
    counts.removed++;
  }
  return `${counts.written} written, ${counts.unchanged} unchanged, ${counts.removed} removed`;
}

/** Files of somebody else are never removed. */
export function assertGenerated(folder: string): void {
  if (!existsSync(folder)) return;
  const isOurs = (name: string) => ["papers", "topics"].includes(name) || /\.(?:json|tmp)$/.test(name);
  if (!readdirSync(folder).every(isOurs))
    throw failure(`${folder} holds files that no build made. Choose an empty folder: ATLAS_GENERATED=…`);
}
