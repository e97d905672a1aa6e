import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { compareText } from "../../src/lib/compare.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { SourceFile } from "../../src/pipeline/parse/front-matter.ts";

/** No abstract or topic comes near this; a larger file is a mistake or an attack. */
const largestBytes = 256 * 1024;

/** Reads the folders of content that hold papers, topics, terms and facets. What cannot be read is a problem. */
export function readContent(folder: string): { files: SourceFile[]; problems: Problem[] } {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const path of contentPaths(folder)) {
    const file = shownPath(path);
    const read = readText(path);
    if (typeof read === "string") files.push({ file, text: read });
    else problems.push({ file, line: read.line, column: 1, rule: "readable-file", message: read.message, fix: read.fix, severity: "error" });
  }
  return { files, problems };
}

/** The path as a contributor would type it: relative to where the command runs, with forward slashes. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return (short.startsWith("..") ? path : short).split(sep).join("/");
}

function contentPaths(folder: string): string[] {
  const inside = ["abstracts", "topics", "terms"].flatMap((name) => listFolder(join(folder, name)));
  return [...inside, join(folder, "facets.yaml")].sort(compareText);
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith(".") && !name.endsWith(".tmp")).map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

interface Unreadable {
  line: number;
  message: string;
  fix: string;
}

/** Reads a text file, or says why it is none. */
export function readText(path: string, largest = largestBytes): string | Unreadable {
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return { line: 1, message: "Unexpected symbolic link, expected a file", fix: "Put the file itself here." };
    if (stat.isDirectory()) return { line: 1, message: "Unexpected folder, expected files only", fix: "Move its files up; one file a paper, topic or term." };
    if (stat.size > largest) return { line: 1, message: `Unexpected size of ${stat.size} bytes, expected at most ${largest}`, fix: "Keep the title, the facts and the abstract only." };
    return decode(readFileSync(path));
  } catch (error) {
    return { line: 1, message: `Unexpected failure to read the file (${(error as NodeJS.ErrnoException).code ?? String(error)})`, fix: "Make the file readable." };
  }
}

function decode(bytes: Buffer): string | Unreadable {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { line: lineOfBadByte(bytes), message: "Unexpected bytes, expected UTF-8", fix: "Save the file as UTF-8 in your editor." };
  }
}

/** Decodes line by line to find the first one that is not UTF-8; a line feed is never part of another character. */
function lineOfBadByte(bytes: Buffer): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    const stop = end === -1 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(start, stop));
    } catch {
      return line;
    }
    start = stop + 1;
  }
  return 1;
}
