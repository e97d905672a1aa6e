import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import type { BuiltSite } from "../../src/diff/built-site.ts";
import { pageLinks } from "../../src/diff/page-links.ts";
import { paperRecords } from "../../src/diff/paper-record.ts";
import { topicRecords } from "../../src/diff/topic-record.ts";
import { compareText } from "../../src/lib/compare.ts";

const needed = ["api/papers.json", "api/topics.json"];

/** Reads a built site. Symbolic links are no part of one. Throws, saying what is missing, where the folder is none. */
export function readSite(folder: string): BuiltSite {
  const files = new Map(filesIn(folder).map((path) => [path, statSync(join(folder, path)).size]));
  const missing = needed.find((path) => !files.has(path));
  if (missing !== undefined) throw new Error(`${missing} is not there`);
  const text = (path: string) => readFileSync(join(folder, path), "utf8");
  const papers = readAs(paperRecords, "api/papers.json", text);
  const pagePaths = [...files.keys()].filter((path) => path.endsWith(".html"));
  const paperPages = [...papers.keys()].map((id) => [id, `papers/${id}/index.html`] as const);
  return {
    ...readAs(topicRecords, "api/topics.json", text),
    papers,
    files,
    pages: new Map(pagePaths.map((path) => [path, pageLinks(text(path))])),
    packed: new Map(
      paperPages
        .filter(([, path]) => files.has(path))
        .map(([id, path]) => [id, gzipSync(readFileSync(join(folder, path))).length]),
    ),
  };
}

function readAs<T>(parse: (json: string) => T, path: string, text: (path: string) => string): T {
  try {
    return parse(text(path));
  } catch (cause) {
    throw new Error(`${path} is not what a build writes`, { cause });
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"))
    .sort(compareText);
}
