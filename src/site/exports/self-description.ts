import { XMLBuilder } from "fast-xml-parser";
import { beside, urls } from "../../model/urls.ts";
import type { SiteIndex } from "../../model/page.ts";
import { absoluteUrl, settings } from "../settings.ts";
import { heading, linkTo, list, words } from "./markdown.ts";

/** `llms.txt` (https://llmstxt.org, version 2): what the site is and where its knowledge can be had as data. */
export function llmsTxt({ facets, topics, papers }: SiteIndex): string {
  const link = (label: string, path: string, note: string) => [linkTo(label, absoluteUrl(path)), words(`: ${note}`)];
  const citations = "BibTeX; also atlas.ris, atlas.csl.json and atlas.csv, and the same under each topic";
  return [
    `# ${settings.title}`,
    `> ${settings.description} ${papers.length} papers, ${topics.length} topics.`,
    "Every paper and topic page has a Markdown alternate at `index.md` beside it. Abstracts are the authors’ text.",
    "## Data",
    list([
      link("All papers", urls.papersJson, "JSON array with abstracts, topics with evidence, related papers"),
      link("Taxonomy", urls.topicsJson, "SKOS in JSON-LD"),
      link("Citations", urls.bundle("bib"), citations),
      link("Format", urls.schema("paper"), "JSON Schema of what a paper's file holds; also topic, term and facets"),
      link("Feed", urls.feed, "Atom; each topic has its own"),
    ]),
    ...facets.flatMap((facet) => {
      const own = topics.filter((topic) => topic.facet === facet.id);
      const lines = own.map(({ id, label, papers: filed }) =>
        link(label, beside.markdown(urls.topic(id)), `${filed.length} papers`),
      );
      return own.length === 0 ? [] : [heading(2, [words(facet.label)]), list(lines)];
    }),
  ]
    .join("\n\n")
    .concat("\n");
}

/** The OpenSearch 1.1 description that lets a browser search here from its address bar. */
export function openSearch(): string {
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    format: true,
    suppressEmptyNode: true,
  });
  return builder.build({
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    OpenSearchDescription: {
      "@xmlns": "http://a9.com/-/spec/opensearch/1.1/",
      ShortName: settings.title,
      Description: settings.description,
      InputEncoding: "UTF-8",
      Image: { "@width": "16", "@height": "16", "@type": "image/svg+xml", "#text": absoluteUrl(urls.favicon) },
      Url: { "@type": "text/html", "@method": "get", "@template": absoluteUrl(`${urls.search}?q={searchTerms}`) },
    },
  });
}
