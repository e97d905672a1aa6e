import { formatCount } from "../lib/format.ts";
import { jsonSchema, schemaKinds } from "../model/json-schema.ts";
import type { TopicPage } from "../model/page.ts";
import { beside, urls } from "../model/urls.ts";
import { shardKeys } from "../search/lexicon.ts";
import { atomFeed } from "./exports/atom.ts";
import { bundleFile, bundleFormats } from "./exports/bundles.ts";
import { markdownAlternate, topicMarkdownAlternate } from "./exports/markdown-alternate.ts";
import { type OgPicture, previewPng } from "./exports/og-picture.ts";
import { paperRecord, recordFiles, recordIndex, toPaperRecord } from "./exports/paper-records.ts";
import { llmsTxt, openSearch } from "./exports/self-description.ts";
import { skos } from "./exports/skos.ts";
import { allEntities, generatedFile, paperPage, siteIndex } from "./generated.ts";
import { absoluteUrl, settings } from "./settings.ts";
import { mapPicture } from "./views/map.ts";
import { papersById, readPapers } from "./views/papers.ts";
import { searchLabels } from "./views/search-fields.ts";
import { searchLexicon } from "./views/search-lexicon.ts";

/** A file of the site by its address, made when it is asked for. */
type SiteFile = [path: string, make: () => Response | Promise<Response>];

/** Every file of the site that is no page: what programs read, and pictures. */
export function siteFiles(): SiteFile[] {
  const index = siteIndex();
  const { papers, topics } = index;
  const ids = papers.map(({ id }) => id);
  return [
    [urls.preview, () => png(sitePreview())],
    [urls.mapPicture, () => typed("image/svg+xml", mapPicture(papers))],
    [urls.llms, () => new Response(llmsTxt(index))],
    [urls.openSearch, () => new Response(openSearch())],
    [urls.robots, () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(urls.sitemap)}\n`)],
    [urls.papersJson, () => Response.json(readPapers().map(paperRecord))],
    [urls.topicsJson, () => typed("application/ld+json", JSON.stringify(skos(index)))],
    [urls.labels, () => Response.json(searchLabels(index))],
    [urls.knownPapers, () => new Response(generatedFile("known-papers.json"))],
    [urls.taxonomy, () => new Response(generatedFile("taxonomy.json"))],
    ...schemaKinds.map((kind): SiteFile => [urls.schema(kind), () => schema(kind)]),
    ...feedAndBundles(settings.title, ids),
    ...ids.map((id): SiteFile => [beside.markdown(urls.paper(id)), () => paperMarkdown(id)]),
    ...topics.flatMap(topicFiles),
    ...recordFiles(ids).map((part, place): SiteFile => [
      urls.paperRecords(place),
      () => Response.json(readPapers(part).map(toPaperRecord)),
    ]),
    [urls.paperRecords("index"), () => Response.json(recordIndex(index))],
    ...lexiconFiles(),
  ];
}

function typed(type: string, body: BodyInit): Response {
  return new Response(body, { headers: { "content-type": type } });
}

async function png(picture: OgPicture): Promise<Response> {
  return typed("image/png", new Uint8Array(await previewPng(picture)));
}

function sitePreview(): OgPicture {
  const { papers, topics } = siteIndex();
  return {
    kicker: "Research abstracts, filed by topic",
    title: "Find your way in transfer learning",
    line: `${papers.length} papers, ${topics.length} topics, and why each paper is where it is`,
    hue: "#0b5566",
  };
}

/** The format of content as JSON Schema, for editors and for programs that write papers. */
function schema(kind: (typeof schemaKinds)[number]): Response {
  const text = JSON.stringify(jsonSchema(kind, absoluteUrl(urls.schema(kind))), undefined, 2);
  return typed("application/schema+json", `${text}\n`);
}

/** What the whole collection and each topic can be followed by and taken away as. */
function feedAndBundles(title: string, ids: string[], topic?: string): SiteFile[] {
  const path = topic === undefined ? urls.home : urls.topic(topic);
  const feed = () => new Response(atomFeed({ title, path, papers: readPapers(ids.slice(0, 100)) }));
  const bundles = bundleFormats.map(({ extension }): SiteFile => [
    urls.bundle(extension, topic),
    () => new Response(bundleFile(extension, ids)),
  ]);
  return [[beside.feed(path), feed], ...bundles];
}

function paperMarkdown(id: string): Response {
  return new Response(markdownAlternate(paperPage(id).page));
}

/** The hues of the facets by day, as in `tokens.css`. */
const hues: Record<string, string> = {
  setting: "#185a96",
  approach: "#96420d",
  modality: "#2a6630",
  task: "#8a2d76",
  contribution: "#645800",
};

function topicFiles(topic: TopicPage): SiteFile[] {
  const { id, label, facet, papers } = topic;
  const { facets, topics } = siteIndex();
  const path = urls.topic(id);
  const line = formatCount(papers.length, "paper");
  const hue = hues[facet] ?? "#4a5963";
  const labels = () => new Map(topics.map((one) => [one.id, one.label]));
  return [
    ...feedAndBundles(`${settings.title}: ${label}`, papers, id),
    [beside.markdown(path), () => new Response(topicMarkdownAlternate(topic, papersById(papers), labels()))],
    [
      beside.preview(path),
      () => png({ kicker: facets.find((one) => one.id === facet)!.label, title: label, line, hue }),
    ],
  ];
}

/** What search knows of words; made for all letters at once, when the first is asked for. */
function lexiconFiles(): SiteFile[] {
  let lexicon: ReturnType<typeof searchLexicon> | undefined;
  const shard = (letter: string) => {
    lexicon ??= searchLexicon(readPapers(), siteIndex().topics, allEntities());
    return lexicon.get(letter);
  };
  return shardKeys.map((letter) => [urls.words(letter), () => Response.json(shard(letter))]);
}
