import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compareText } from "../../src/lib/compare.ts";
import { jsonSchema } from "../../src/model/json-schema.ts";
import { folders } from "../io/settings.ts";
import { writeChanged } from "../io/write-changed.ts";

/** The kinds of files that have front matter, by their folder. */
const kinds = { abstracts: "paper", topics: "topic", terms: "term" } as const;

/**
 * Tells Astro's language server what the front matter of each file may hold, so that an editor completes, explains and
 * validates it: a schema per kind, and the kind of each file. Astro would write these for content collections, of which
 * this project has none.
 * @see https://docs.astro.build/en/reference/experimental-flags/content-intellisense/
 * @param project where the editor is opened.
 */
export function writeEditorFiles(content: string, project: string): void {
  const place = join(project, ".astro/collections");
  const write = (name: string, value: unknown) => writeChanged(join(place, name), `${JSON.stringify(value)}\n`);
  for (const kind of Object.values(kinds)) write(`${kind}.schema.json`, jsonSchema(kind));
  const entriesOf = ([folder, kind]: [string, string]) =>
    filesIn(join(content, folder)).map((path) => [entryName(path), kind]);
  const entries = Object.entries(kinds).flatMap(entriesOf);
  const collections = Object.values(kinds).map((name) => ({ hasSchema: true, name }));
  write("collections.json", { collections, entries: Object.fromEntries(entries) });
}

/** The same, for the content of this project and no other. */
export function followInEditor(content: string, project: string): void {
  if (content === folders({}, project).content) writeEditorFiles(content, project);
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return names.sort(compareText).map((name) => join(folder, name));
}

/** As the language server looks it up. */
function entryName(path: string): string {
  return decodeURIComponent(pathToFileURL(path).href).toLowerCase();
}
