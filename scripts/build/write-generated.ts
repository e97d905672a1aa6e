import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, sep } from "node:path";
import { writeChanged } from "../io/write-changed.ts";

/** How many files of a generated folder were written, left as they were, or removed as stale. */
export interface Written {
  written: number;
  unchanged: number;
  removed: number;
}

/** Whether a folder may be made to hold pages and nothing else: it is not there, or has only what pages leave in it. */
export function isGenerated(folder: string): boolean {
  if (!existsSync(folder)) return true;
  return readdirSync(folder).every((name) => ["papers", "topics"].includes(name) || /\.(?:json|tmp)$/.test(name));
}

/** What to say of a folder that is not ours to fill. */
export function notOurs(folder: string): string {
  return `${folder} holds files that are no pages of ours. Choose an empty folder: ATLAS_GENERATED=…`;
}

/** Makes a folder hold these files and no others. Files that are the same are not touched, so a live site stays quiet. */
export function writeGenerated(folder: string, files: Map<string, string>): Written {
  const counts: Written = { written: 0, unchanged: 0, removed: 0 };
  for (const [path, text] of files) counts[writeChanged(join(folder, path), text)]++;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if (
      files.has(
        path
          .slice(folder.length + 1)
          .split(sep)
          .join("/"),
      )
    )
      continue;
    rmSync(path);
    counts.removed++;
  }
  return counts;
}
