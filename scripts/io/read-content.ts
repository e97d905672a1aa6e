import { existsSync, lstatSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { compareText } from "../../src/lib/compare.ts";
import type { Existing } from "../../src/import/plan.ts";
import * as paths from "../../src/model/paths.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { SourceFile } from "../../src/content/front-matter.ts";
import { parseExcluded } from "../../src/content/files.ts";
import type { Excluded } from "../../src/model/excluded.ts";
import { failure } from "./command.ts";
import { shownPath } from "./settings.ts";
import { readFile, readText } from "./read-text.ts";

/** Files read, and a problem for each that cannot be read or is in a wrong place. Both are sorted by path. */
export interface ReadFiles {
  files: SourceFile[];
  problems: Problem[];
}

/** Reads the papers, topics, terms and facets of a content folder. */
export function readContent(folder: string, cwd = process.cwd()): ReadFiles {
  if (!isFolder(folder)) return { files: [], problems: [missingFolder(shownPath(folder, cwd))] };
  const subfolders = paths.contentFolders.map((name) => join(folder, name)).filter(isFolder);
  const all = [folder, ...subfolders].flatMap(listFolder).sort(compareText);
  const read = all.flatMap((path) => {
    const place = placeOf(relative(folder, path).split(sep).join("/"), path);
    if (place === "elsewhere") return [];
    return place === "content" ? readFile(path, cwd) : misplaced(shownPath(path, cwd));
  });
  return { files: read.filter((entry) => "text" in entry), problems: read.filter((entry) => "rule" in entry) };
}

/** The papers of a folder. One that cannot be read counts as existing, so that it is never overwritten. */
export function readExisting(folder: string): Existing[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return names.sort(compareText).map((name) => {
    const text = readText(join(folder, name));
    return { id: name.slice(0, -3), text: typeof text === "string" ? text : "" };
  });
}

/** The papers that a content folder leaves out on purpose; a list that cannot be read would let them in. */
export function readExcluded(content: string, cwd: string): Excluded[] {
  const path = join(content, paths.excludedFile);
  if (!existsSync(path)) return [];
  const source = readFile(path, cwd);
  const { value, problems } = "text" in source ? parseExcluded(source) : { value: [], problems: [source] };
  const [problem] = problems;
  if (problem !== undefined) throw failure(`${problem.file}:${problem.line}: ${problem.message}`, problem.fix);
  return value ?? [];
}

/** Whether a path inside the content folder is content, is left to others, or should not be there. */
function placeOf(path: string, whole: string): "content" | "elsewhere" | "wrong" {
  const [first, ...rest] = path.split("/");
  if ([paths.facetsFile, paths.redirectsFile, paths.excludedFile].includes(path)) return "content";
  if (rest.length > 0) return path.endsWith(".md") ? "content" : "wrong";
  if (paths.contentFolders.some((name) => name === first)) return isFolder(whole) ? "elsewhere" : "wrong";
  return [paths.listingsFolder, paths.qualityFolder, "README.md"].includes(first!) ? "elsewhere" : "wrong";
}

function missingFolder(file: string): Problem {
  const fix = "Name the folder of content in ATLAS_CONTENT, or run the command where `content` lies.";
  return placeProblem(file, "Missing folder of content", fix);
}

function misplaced(file: string): Problem {
  const places = paths.contentFolders.map((name) => paths.repositoryPath(paths.contentFile(name, "<id>")));
  const message = `Unexpected file in this place, expected ${places.slice(0, -1).join(", ")} or ${places.at(-1)}`;
  return placeProblem(file, message, "Move it to one of these folders with a name that ends in `.md`, or remove it.");
}

function placeProblem(file: string, message: string, fix: string): Problem {
  return { file, line: 1, column: 1, rule: "file-place", message, fix, severity: "error" };
}

/** Names that start with a dot belong to tools; `.tmp` files are our own, of a command that was killed. */
function listFolder(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => !name.startsWith(".") && !name.endsWith(".tmp"));
  return names.map((name) => join(folder, name));
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
