import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type BuiltSite, builtSite } from "../../src/diff/built-site.ts";
import { compareText } from "../../src/lib/compare.ts";

/** Reads a built site for a comparison. Throws, saying what is missing, when the folder holds none. */
export function readSite(folder: string): BuiltSite {
  const files = new Map(siteFiles(folder).map((path) => [path, statSync(join(folder, path)).size]));
  return builtSite(files, fileReader(folder));
}

/** The files of a site, with `/` between names, in order. Symbolic links do not belong to a site. */
export function siteFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"))
    .sort(compareText);
}

/** Reads files by their path in a folder. */
export function fileReader(folder: string): (path: string) => string {
  return (path) => readFileSync(join(folder, path), "utf8");
}
