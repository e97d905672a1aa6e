import { goesWith } from "../../analysis/related/goes-with.ts";
import { relate } from "../../analysis/related/relate.ts";
import { nameKey } from "../../analysis/entities/names.ts";
import { parseAbstract } from "../../content/abstract.ts";
import { type Checked, checkParsed, type CheckOptions } from "../../content/checks/run.ts";
import { type Content, parseContent } from "../../content/content.ts";
import type { SourceFile } from "../../content/front-matter.ts";
import { compareText } from "../../lib/compare.ts";
import type { PaperPage, PaperSummary, SiteIndex, TopicPage } from "../../model/page.ts";
import { idSchema, type Paper } from "../../model/paper.ts";
import { isReservedName } from "../../model/paths.ts";
import type { Facet, Topic } from "../../model/topic.ts";
import { toMarkup, toMdx } from "../markup/mdx.ts";
import { proseBlocks } from "../markup/prose.ts";
import { makeEntities } from "./entities.ts";
import { termsOfPage } from "./explain-terms.ts";
import { toKnownPaper, writeTaxonomy } from "./for-suggest.ts";
import { layOutMap } from "./map-layout.ts";
import { compileDrafts, type DraftPage, type PageDraft } from "./page-draft.ts";
import { makeTopicPages, newestFirst } from "./topic-page.ts";

/** Checks content and reads each paper for its page on the way, when the check asks for its topics. */
export function checkAndDraft(files: readonly SourceFile[], options?: CheckOptions): Checked & { draft: DraftPage } {
  const parsed = parseContent(files);
  const draft = draftPages(parsed.content);
  const checked = checkParsed(parsed, { ...options, classify: (paper, tree) => draft(paper, tree).classified });
  return { ...checked, draft };
}

function draftPages({ topics, facets, terms }: Omit<Content, "papers">): DraftPage {
  return compileDrafts(inTaxonomyOrder(topics, facets), terms);
}

/**
 * Every generated file by its path under `src/generated`. The order of the content does not matter.
 * @param draft reads the papers, unless it has read them already.
 * @param reserved addresses of pages that are files of the site, which no entity may have.
 * @throws where an id is invalid, since it becomes a path and an address; the check refuses such content before.
 */
export function buildPages(
  content: Content,
  { draft = draftPages(content), reserved }: { draft?: DraftPage; reserved?: ReadonlySet<string> } = {},
): Map<string, string> {
  assertIds(content);
  const papers = content.papers.toSorted((a, b) => compareText(a.id, b.id));
  const drafts = papers.map((paper) => draft(paper));
  const pages = relatePages(papers, drafts);
  const topics = inTaxonomyOrder(content.topics, content.facets);
  const together = goesWith(pages.map((page) => ({ topics: page.topics.map(({ id }) => id) })));
  const topicPages = makeTopicPages(topics, { pages, goesWith: together });
  return new Map([
    ...pages.map((page, i): [string, string] => [`papers/${page.id}.mdx`, pageMdx(page, drafts[i]!.body)]),
    ...topicPages.map((page, i): [string, string] => [`topics/${page.id}.mdx`, pageMdx(page, bodyOf(topics[i]!))]),
    ["names.json", `${JSON.stringify(makeEntities(pages, content.terms, reserved))}\n`],
    ["index.json", `${JSON.stringify(makeIndex(content, topicPages, pages))}\n`],
    ["taxonomy.json", `${JSON.stringify(writeTaxonomy(content))}\n`],
    ["known-papers.json", `${JSON.stringify(pages.map(toKnownPaper))}\n`],
  ]);
}

/** The page of one paper as it would be beside these topics and terms. */
export function buildPaperPage(paper: Paper, content: Omit<Content, "papers">): PaperPage {
  return relatePages([paper], [draftPages(content)(paper)])[0]!;
}

/** Adds to each page what needs the other papers. */
function relatePages(papers: readonly Paper[], drafts: readonly PageDraft[]): PaperPage[] {
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  const related = relate(drafts.map(({ page, features }) => ({ id: page.id, features })));
  const named = drafts.flatMap(({ page }) => page.datasets.map(({ name }) => ({ key: nameKey(name), paper: page.id })));
  const byKey = Map.groupBy(named, ({ key }) => key);
  return drafts.map(({ page, terms }) => ({
    ...page,
    terms: termsOfPage(terms, byKey, page.id),
    related: related.get(page.id)!.map((one) => ({ ...one, title: titles.get(one.id)! })),
  }));
}

function assertIds({ papers, topics, terms }: Content): void {
  const isWrong = ({ id }: { id: string }) => !idSchema.safeParse(id).success || isReservedName(id);
  const wrong = [...papers, ...topics, ...terms].find(isWrong);
  if (wrong !== undefined)
    throw new Error(`Unexpected id ${JSON.stringify(wrong.id)}, expected words joined by hyphens`);
}

function inTaxonomyOrder(topics: Topic[], facets: Facet[]): Topic[] {
  const place = new Map(facets.map(({ id }, index) => [id, index]));
  const order = ({ facet }: Topic) => place.get(facet) ?? facets.length;
  return topics.toSorted((a, b) => order(a) - order(b) || compareText(a.label, b.label) || compareText(a.id, b.id));
}

function pageMdx(page: PaperPage | TopicPage, body: string): string {
  const note = `Generated from ${page.file} by "npm run pages". Edit that file, not this one.`;
  return toMdx({ note, data: page, body });
}

function bodyOf({ explanation }: Topic): string {
  return toMarkup(proseBlocks(parseAbstract(explanation).children));
}

function makeIndex(content: Content, topics: TopicPage[], pages: PaperPage[]): SiteIndex {
  const places = new Map(layOutMap(pages).map(({ id, x, y }): [string, [number, number]] => [id, [x, y]]));
  return {
    facets: content.facets,
    topics,
    papers: pages.toSorted(newestFirst).map((page) => summarise(page, places.get(page.id)!)),
    redirects: [...redirectsTo("papers", pages), ...redirectsTo("topics", content.topics)],
    formerPages: formerPages(content),
    excluded: excludedPages(content),
  };
}

/** Only an id has an address. */
function excludedPages({ excluded = [] }: Content): SiteIndex["excluded"] {
  return excluded
    .flatMap(({ id, title, why }) => (id === undefined ? [] : [{ id, title, why }]))
    .sort((a, b) => compareText(a.id, b.id));
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
