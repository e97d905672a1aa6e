import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { LiveProblems } from "../model/problem.ts";
import type { EntityPage, PaperPage, SiteIndex, TopicPage } from "../model/page.ts";
import { readPageFile } from "./markup/mdx.ts";

/**
 * The site's only way to what `npm run pages` wrote. Pages are read when they are drawn, one at a time: a content
 * collection holds all of them, rendered, in one module (140 MB at 10,000 papers). A live collection (Astro 7.3.5) gives
 * the same bytes, but took 5 % more CPU at 3,000 papers, no code less, and needs its output folder inside the project.
 */
export const generatedRoot = resolve(process.env["ATLAS_GENERATED"] ?? "src/generated");

/** The whole collection in brief. */
export const siteIndex = cachedFile<SiteIndex>("index.json");

/** Systems, data sets, authors, venues and years with their papers. */
export const allEntities = cachedFile<EntityPage[]>("names.json");

/** Reads a file again only when it has changed, so that a live site follows edits. */
function cachedFile<T>(name: string): () => T {
  let read: { value: T; changed: number } | undefined;
  return () => {
    const file = join(generatedRoot, name);
    const changed = statSync(file).mtimeMs;
    if (read?.changed !== changed) read = { value: JSON.parse(readFileSync(file, "utf8")) as T, changed };
    return read.value;
  };
}

/** A file that the site passes on as it is. */
export function generatedFile(name: string): string {
  return readFileSync(join(generatedRoot, name), "utf8");
}

/** One paper with its body as MDX. */
export function paperPage(id: string): { page: PaperPage; body: string } {
  const { data, body } = readPageFile(generatedFile(`papers/${id}.mdx`));
  return { page: data as PaperPage, body };
}

/** One topic with its explanation as MDX. */
export function topicPage(id: string): { page: TopicPage; body: string } {
  const { data, body } = readPageFile(generatedFile(`topics/${id}.mdx`));
  return { page: data as TopicPage, body };
}

/** What is wrong with content while a live site is up; a built site never asks. */
export function liveProblems(): LiveProblems {
  const file = join(generatedRoot, "problems.json");
  if (!existsSync(file)) return { revision: "", problems: [], heldBack: [] };
  return JSON.parse(readFileSync(file, "utf8")) as LiveProblems;
}
