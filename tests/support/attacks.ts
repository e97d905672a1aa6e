import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isReservedName } from "../../src/model/paths.ts";
import type { Topic } from "../../src/model/topic.ts";
import { type Content, parseContent } from "../../src/content/content.ts";
import type { SourceFile } from "../../src/content/front-matter.ts";
import { fixtureAtlas } from "./atlas.ts";

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

/**
 * All attacks as one collection, past the check: every file that can be read at all, the others left out. The kind stands
 * before the name, since names come twice. So that hostile labels stand on many pages, topics share the facets among them
 * and papers the topics, and the facets take on the labels of an attack.
 */
export function attackedContent(): { content: Content; unread: string[] } {
  const attacks = attackKinds().flatMap(attacksOf);
  const prefixed = attacks.map((attack) => ({
    file: attack.kind === "ids" ? attack.file : attack.file.replace(/([^/]*\.md)$/, `${attack.kind}-$1`),
    text: attack.text,
  }));
  const facets = { file: "content/facets.yaml", text: readFileSync(`${fixtureAtlas}/facets.yaml`, "utf8") };
  const { content, papers, topics, terms } = parseContent([
    ...prefixed.filter(({ file }) => !file.endsWith("facets.yaml")),
    facets,
  ]);
  const unread = [...papers, ...topics, ...terms].flatMap(({ file, value }) => (value === undefined ? [file] : []));
  const marked = content.facets.map((facet) => ({ ...facet, label: `${facet.label} <script>globalThis.attacked=1</script> "'{1}]( -->` })); // prettier-ignore
  // What would be no address becomes no page, past the check too: `buildPages` throws.
  const papersWithPages = content.papers.filter(({ id }) => !isReservedName(id));
  const spread = content.topics.map((topic, at) => ({ ...topic, facet: marked[at % marked.length]!.id }));
  return {
    unread,
    content: {
      ...content,
      facets: marked,
      topics: spread,
      papers: papersWithPages.map((paper, at) => ({ ...paper, topics: { ...paper.topics, add: threeOf(spread, at) } })),
    },
  };
}

function threeOf(topics: Topic[], at: number): string[] {
  return [0, 1, 2].map((step) => topics[(at * 3 + step) % topics.length]!.id);
}
