import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "../../src/pipeline/parse/front-matter.ts";

/** The corpus of attacks: `<kind>/<case>.md`, and under `import` what attacks the importer. */
export const corpus = "tests/fixtures/attacks";

/** A file of hostile content, as it would lie in a content folder. */
export interface Attack extends SourceFile {
  kind: string;
  name: string;
}

/** The kinds of hostile content, each with its cases in order. */
export function attackKinds(): string[] {
  return readdirSync(corpus)
    .filter((kind) => kind !== "import")
    .sort();
}

/** The cases of a kind. Topics, terms and facets lie where they belong, all others are papers. */
export function attacksOf(kind: string): Attack[] {
  return readdirSync(join(corpus, kind))
    .filter((file) => /\.(?:md|yaml)$/.test(file))
    .sort()
    .map((file) => ({
      kind,
      name: file.replace(/\.\w+$/, ""),
      file: placeOf(kind, file),
      text: readFileSync(join(corpus, kind, file), "utf8"),
    }));
}

function placeOf(kind: string, file: string): string {
  if (kind === "facets") return "content/facets.yaml";
  return `content/${kind === "topics" || kind === "terms" ? kind : "abstracts"}/${file}`;
}
