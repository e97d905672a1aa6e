import { compareText } from "../../lib/compare.ts";
import { isReservedName } from "../../model/reserved-names.ts";
import { idSchema } from "../../model/paper.ts";
import type { PaperPage, PaperSummary, SiteIndex, TopicPage } from "../../model/page.ts";
import type { Paper } from "../../model/paper.ts";
import type { Facet, Topic } from "../../model/topic.ts";
import { enrich, type Enriched } from "../../analysis/index.ts";
import { toMdx } from "../markup/mdx.ts";
import { compileExplainer } from "./explain-terms.ts";
import { toKnownPaper } from "./known-papers.ts";
import { layOutMap } from "./map-layout.ts";
import { makeEntities } from "./entities.ts";
import { paperBody } from "../paper/paper-body.ts";
import { makePaperPage } from "./paper-page.ts";
import { proseBlocks } from "../markup/prose.ts";
import { writeTaxonomy } from "./taxonomy.ts";
import { makeTopicPages, newestFirst } from "./topic-page.ts";
import { parseAbstract } from "../../content/abstract.ts";
import type { Content } from "../../content/content.ts";

/**
 * Every generated file by its path under `src/generated`. The order of the content does not matter.
 * @param reserved addresses of pages that are files of the site, which no entity may have.
 * @throws where an id is none, since it becomes a path and an address; the check refuses such content before.
 */
export function buildPages(content: Content, reserved?: ReadonlySet<string>): Map<string, string> {
  assertIds(content);
  const topics = inTaxonomyOrder(content.topics, content.facets);
  const { pages, goesWith } = makePaperPages({ ...content, topics });
  const topicPages = makeTopicPages(topics, { filed: byTopic(pages), goesWith });
  return new Map([
    ...pages.map((page): [string, string] => [`papers/${page.id}.mdx`, paperMdx(page)]),
    ...topicPages.map((page, index): [string, string] => [
      `topics/${page.id}.mdx`,
      topicMdx(page, topics[index]!.explanation),
    ]),
    ["names.json", `${JSON.stringify(makeEntities(pages, content.terms, reserved))}\n`],
    ["index.json", `${JSON.stringify(makeIndex(content, topicPages, pages))}\n`],
    ["taxonomy.json", `${JSON.stringify(writeTaxonomy(content))}\n`],
    ["known-papers.json", `${JSON.stringify(pages.map(toKnownPaper))}\n`],
  ]);
}

/** The page of one paper as it would be, its MDX included, beside these topics and terms. */
export function buildPaperPage(paper: Paper, { topics, facets, terms }: Content): string {
  const { pages } = makePaperPages({ papers: [paper], topics: inTaxonomyOrder(topics, facets), facets, terms });
  return paperMdx(pages[0]!);
}

function makePaperPages(content: Content): { pages: PaperPage[]; goesWith: Enriched["goesWith"] } {
  const papers = content.papers.toSorted((a, b) => compareText(a.id, b.id));
  const { findings, goesWith } = enrich({ ...content, papers });
  const explain = compileExplainer(content.terms, content.topics, findings);
  return { pages: papers.map((paper) => makePaperPage(paper, findings.get(paper.id)!, explain)), goesWith };
}

function assertIds({ papers, topics, terms }: Content): void {
  const wrong = [...papers, ...topics, ...terms].find(
    ({ id }) => !idSchema.safeParse(id).success || isReservedName(id),
  );
  if (wrong !== undefined)
    throw new Error(`Unexpected id ${JSON.stringify(wrong.id)}, expected words joined by hyphens`);
}

function inTaxonomyOrder(topics: Topic[], facets: Facet[]): Topic[] {
  const place = new Map(facets.map(({ id }, index) => [id, index]));
  const order = ({ facet }: Topic) => place.get(facet) ?? facets.length;
  return topics.toSorted((a, b) => order(a) - order(b) || compareText(a.label, b.label) || compareText(a.id, b.id));
}

function byTopic(pages: PaperPage[]): Map<string, PaperPage[]> {
  const filed = new Map<string, PaperPage[]>();
  for (const page of pages) {
    for (const { id } of page.topics) {
      const list = filed.get(id);
      if (list === undefined) filed.set(id, [page]);
      else list.push(page);
    }
  }
  return filed;
}

function paperMdx(page: PaperPage): string {
  return toMdx({ note: note(page.file), data: page, body: paperBody(page) });
}

function topicMdx(page: TopicPage, explanation: string): string {
  return toMdx({ note: note(page.file), data: page, body: proseBlocks(parseAbstract(explanation).children) });
}

function note(file: string): string {
  return `Generated from ${file} by "npm run pages". Edit that file, not this one.`;
}

function makeIndex(content: Content, topics: TopicPage[], pages: PaperPage[]): SiteIndex {
  const places = new Map(layOutMap(pages).map(({ id, x, y }): [string, [number, number]] => [id, [x, y]]));
  return {
    facets: content.facets,
    topics,
    papers: pages.toSorted(newestFirst).map((page) => summarise(page, places.get(page.id)!)),
    redirects: [...redirectsTo("papers", pages), ...redirectsTo("topics", content.topics)],
    formerPages: formerPages(content),
  };
}

/** Where pages of a single paper lead now. A paper that is gone leaves nothing to lead to; the check asks about it. */
function formerPages({ formerPages = [], papers }: Content): SiteIndex["formerPages"] {
  const ids = new Map(papers.flatMap(({ id, formerly }) => [id, ...formerly].map((one) => [one, id] as const)));
  return formerPages.flatMap(({ from, to }) => (ids.has(to) ? [{ from, to: ids.get(to)! }] : []));
}

function redirectsTo(kind: "papers" | "topics", all: { id: string; formerly: string[] }[]): SiteIndex["redirects"] {
  return all
    .flatMap(({ id, formerly }) => formerly.map((from) => ({ kind, from, to: id })))
    .sort((a, b) => compareText(a.from, b.from));
}

function summarise(page: PaperPage, at: [number, number]): PaperSummary {
  const { id, title, titleMarkup, authors, published, year, venue } = page;
  return {
    id, title, titleMarkup, authors, published, year, venue,
    topics: page.topics.map((topic) => topic.id),
    system: page.systems[0]?.name,
    at,
  }; // prettier-ignore
}
