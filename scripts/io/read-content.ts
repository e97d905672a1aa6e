import { lstatSync, readdirSync, readFileSync, type Stats } from "node:fs";
import { join, relative, sep } from "node:path";
import { compareText } from "../../src/lib/compare.ts";
import { listingsFolder, qualityFolder } from "../../src/model/paths.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { SourceFile } from "../../src/content/front-matter.ts";

/** No abstract or topic comes near this; a larger file is a mistake or an attack. */
const largestBytes = 1024 * 1024;

/** Folders of content whose Markdown files are read. */
const folders = ["abstracts", "topics", "terms"];

/** Files read, and a problem for each that cannot be read or lies in a wrong place. Both are sorted by path. */
export interface ReadFiles {
  files: SourceFile[];
  problems: Problem[];
}

/** Reads the papers, topics, terms and facets of a content folder. */
export function readContent(folder: string): ReadFiles {
  if (!isFolder(folder)) return { files: [], problems: [missing(folder)] };
  const paths = [
    ...listFolder(folder),
    ...folders.flatMap((name) => (isFolder(join(folder, name)) ? listFolder(join(folder, name)) : [])),
  ];
  const places = paths
    .sort(compareText)
    .map((path) => ({ path, place: placeOf(relative(folder, path).split(sep).join("/"), path) }));
  const read = places.flatMap(({ path, place }) =>
    place === "elsewhere" ? [] : [place === "content" ? readFile(path) : misplaced(path)],
  );
  return { files: read.filter((entry) => "text" in entry), problems: read.filter((entry) => "rule" in entry) };
}

/** Reads one file, or says why it cannot be read. */
export function readFile(path: string): SourceFile | Problem {
  const file = shownPath(path);
  const text = readText(path);
  if (typeof text === "string") return { file, text };
  return {
    file,
    line: text.line,
    column: 1,
    rule: "readable-file",
    message: text.message,
    fix: text.fix,
    severity: "error",
  };
}

/** The path as a contributor would type it: relative to where the command runs, with forward slashes. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return (short.startsWith("..") ? path : short).split(sep).join("/");
}

/** Whether a path inside the content folder is content, is none of our business, or should not be there. */
function placeOf(path: string, whole: string): "content" | "elsewhere" | "wrong" {
  const [first, ...rest] = path.split("/");
  if (path === "facets.yaml") return "content";
  if (rest.length === 0 && folders.includes(first!)) return isFolder(whole) ? "elsewhere" : "wrong";
  if (rest.length === 0) return [listingsFolder, qualityFolder, "README.md"].includes(first!) ? "elsewhere" : "wrong";
  return path.endsWith(".md") ? "content" : "wrong";
}

function missing(folder: string): Problem {
  const message = "Unexpected lack of the folder, expected content";
  const fix = "Name the folder of content in ATLAS_CONTENT, or run the command where `content` lies.";
  return { file: shownPath(folder), line: 1, column: 1, rule: "file-place", message, fix, severity: "error" };
}

function misplaced(path: string): Problem {
  const message =
    "Unexpected file in this place, expected content/abstracts/<id>.md, content/topics/<id>.md or content/terms/<id>.md";
  const fix = "Move it to one of these folders with a name that ends in `.md`, or remove it.";
  return { file: shownPath(path), line: 1, column: 1, rule: "file-place", message, fix, severity: "error" };
}

/** Names that start with a dot belong to tools; `.tmp` files are our own, of a command that was cut off. */
function listFolder(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith(".") && !name.endsWith(".tmp"))
    .map((name) => join(folder, name));
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

interface Unreadable {
  line: number;
  message: string;
  fix: string;
}

/** Reads a text file, or says why it is none. */
export function readText(path: string, largest = largestBytes): string | Unreadable {
  try {
    return whyNoText(lstatSync(path), largest) ?? decode(readFileSync(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return {
      line: 1,
      message: `Unexpected failure to read the file (${code}), expected a file that can be read`,
      fix: "Make the file readable.",
    };
  }
}

/** A link may lead anywhere on the machine that builds the site. */
function whyNoText(stat: Stats, largest: number): Unreadable | undefined {
  if (stat.isSymbolicLink())
    return { line: 1, message: "Unexpected symbolic link, expected a file", fix: "Put the file itself here." };
  if (stat.isDirectory())
    return {
      line: 1,
      message: "Unexpected folder, expected a file",
      fix: "Name the files in it one by one; in content, move them up.",
    };
  if (!stat.isFile()) return { line: 1, message: "Unexpected device or pipe, expected a file", fix: "Remove it." };
  if (stat.size <= largest) return undefined;
  return {
    line: 1,
    message: `Unexpected size of ${stat.size} bytes, expected at most ${largest}`,
    fix: "Keep the title, the facts and the abstract only.",
  };
}

function decode(bytes: Buffer): string | Unreadable {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return {
      line: lineOfBadByte(bytes),
      message: "Unexpected bytes, expected UTF-8",
      fix: "Save the file as UTF-8 in your editor.",
    };
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
