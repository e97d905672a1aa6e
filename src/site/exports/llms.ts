import type { SiteIndex } from "../../model/page.ts";
import { absoluteUrl, settings } from "../settings.ts";

/** `llms.txt` (https://llmstxt.org, version 2): what the site is and where its knowledge can be had as data. */
export function llmsTxt({ facets, topics, papers }: SiteIndex): string {
  const link = (label: string, path: string, note: string) => `- [${label}](${absoluteUrl(path)}): ${note}`;
  return [
    `# ${settings.title}`,
    `> ${settings.description} ${papers.length} papers, ${topics.length} topics.`,
    "Every paper and topic page has a Markdown twin at `index.md` beside it. Abstracts are the authors’ text.",
    "## Data",
    [
      link("All papers", "/api/papers.json", "JSON array with abstracts, topics with evidence, related papers"),
      link("Taxonomy", "/api/topics.json", "SKOS in JSON-LD"),
      link("Citations", "/atlas.bib", "BibTeX; also atlas.ris and atlas.csl.json, and the same under each topic"),
      link("Format", "/schema/paper.json", "JSON Schema of what a paper's file holds; also topic, term and facets"),
      link("Feed", "/feed.xml", "Atom; each topic has its own"),
    ].join("\n"),
    ...facets.flatMap((facet) => [
      `## ${facet.label}`,
      topics
        .filter((topic) => topic.facet === facet.id)
        .map((topic) => link(topic.label, `/topics/${topic.id}/index.md`, `${topic.papers.length} papers`))
        .join("\n"),
    ]),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}
