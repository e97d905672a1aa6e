import { lstatSync, readdirSync, readFileSync, type Stats } from "node:fs";
import { join, relative, sep } from "node:path";
import { compareText } from "../../src/lib/compare.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { SourceFile } from "../../src/content/front-matter.ts";
import { shownPath } from "./settings.ts";

/** No abstract or topic comes near this; a larger file is a mistake or an attack. */
const largestBytes = 1024 * 1024;

/** The files in a folder and below it, with `/` between names, in order. Symbolic links do not count. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"))
    .sort(compareText);
}

/** Reads files by their path in a folder. */
export function fileReader(folder: string): (path: string) => string {
  return (path) => readFileSync(join(folder, path), "utf8");
}

/** Why a file cannot be read as text, and what to do. */
export interface Unreadable {
  line: number;
  message: string;
  fix: string;
}

/** Reads one file of content, or gives the problem that it cannot be read. */
export function readFile(path: string, cwd = process.cwd()): SourceFile | Problem {
  const file = shownPath(path, cwd);
  const text = readText(path);
  if (typeof text === "string") return { file, text };
  return { file, ...text, column: 1, rule: "readable-file", severity: "error" };
}

/** Reads a text file, or says why it cannot be read. */
export function readText(path: string, largest = largestBytes): string | Unreadable {
  try {
    return whyNoText(lstatSync(path), largest) ?? decode(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { line: 1, message: `Cannot read the file (${code})`, fix: "Make the file readable." };
  }
}

/** A symbolic link is not followed: it may lead anywhere on the machine that builds the site. */
export function whyNoText(stat: Stats, largest: number): Unreadable | undefined {
  const unexpected = (what: string, fix: string) => ({ line: 1, message: `Unexpected ${what}`, fix });
  if (stat.isSymbolicLink()) return unexpected("symbolic link, expected a file", "Put the file itself here.");
  if (stat.isDirectory()) return unexpected("folder, expected a file", "Name the files in it one by one; in content, move them up."); // prettier-ignore
  if (!stat.isFile()) return unexpected("device or pipe, expected a file", "Remove it.");
  if (stat.size <= largest) return undefined;
  const size = `size of ${stat.size} bytes, expected at most ${largest}`;
  return unexpected(size, "Keep the title, the facts and the abstract only.");
}

function decode(bytes: Buffer): string | Unreadable {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const [valid] = new TextDecoder().decode(bytes).split("\uFFFD");
    return {
      line: valid!.split("\n").length,
      message: "Unexpected bytes, expected UTF-8",
      fix: "Save the file as UTF-8 in your editor.",
    };
  }
}
