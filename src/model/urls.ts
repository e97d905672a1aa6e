import type { EntityKind, EntityPage } from "./page.ts";

/**
 * Addresses of the site, from its root and without the base path: every one is spelled here alone. Addresses of pages end
 * with a slash.
 */
export const urls = {
  home: "/",
  papers: "/papers/",
  topics: "/topics/",
  search: "/search/",
  explore: "/explore/",
  evidence: "/evidence/",
  map: "/map/",
  timeline: "/timeline/",
  about: "/about/",
  contribute: "/contribute/",
  suggest: "/suggest/",
  shelf: "/shelf/",
  notFound: "/404.html",
  feed: "/feed.xml",
  llms: "/llms.txt",
  robots: "/robots.txt",
  sitemap: "/sitemap-index.xml",
  openSearch: "/opensearch.xml",
  mapPicture: "/map.svg",
  preview: "/og.png",
  favicon: "/favicon.svg",
  manifest: "/site.webmanifest",
  themeScript: "/theme.js",
  serviceWorker: "/sw.js",
  pagefind: "/pagefind/pagefind.js",
  papersJson: "/api/papers.json",
  topicsJson: "/api/topics.json",
  labels: "/search/labels.json",
  /** What the page that suggests a paper checks a draft with. */
  knownPapers: "/suggest/papers.json",
  taxonomy: "/suggest/taxonomy.json",
  paper: (id: string) => `/papers/${id}/`,
  /** Papers for scripts in the browser, 100 to a file; `index` says which file holds a paper. */
  paperRecords: (part: number | "index") => `/api/papers/${part}.json`,
  topic: (id: string) => `/topics/${id}/`,
  entities: (kind: EntityKind) => `/${kind}/`,
  entity: (kind: EntityKind, id: string) => `/${kind}/${id}/`,
  cell: (row: string, column: string) => `/evidence/${row}/${column}/`,
  /** A search for a query in its own syntax. */
  results: (query: string) => `/search/?${new URLSearchParams({ q: query })}`,
  words: (letter: string) => `/search/words/${letter}.json`,
  schema: (kind: string) => `/schema/${kind}.json`,
  /** Citations of all papers, or of those of a topic. */
  bundle: (extension: string, topic?: string) => `${topicRoot(topic)}atlas.${extension}`,
} as const;

/** Files that lie beside a page, under names that all pages share. */
export const beside = {
  markdown: (page: string) => `${page}index.md`,
  feed: (page: string) => `${page}feed.xml`,
  preview: (page: string) => `${page}og.png`,
} as const;

function topicRoot(topic: string | undefined): string {
  return topic === undefined ? urls.home : urls.topic(topic);
}

/** Whether what papers share, such as an author or a cell of the evidence map, has a page: from two papers on. */
export function hasPage({ papers }: { papers: readonly string[] }): boolean {
  return papers.length > 1;
}

/** Where a name leads: to its page, or to the one paper that has it. */
export function entityUrl({ kind, id, papers }: Pick<EntityPage, "kind" | "id" | "papers">): string {
  return hasPage({ papers }) ? urls.entity(kind, id) : urls.paper(papers[0]!);
}

/** Where a cell of the evidence map leads: to its page, or to its one paper. */
export function cellUrl(cell: { row: { id: string }; column: { id: string }; papers: readonly string[] }): string {
  return hasPage(cell) ? urls.cell(cell.row.id, cell.column.id) : urls.paper(cell.papers[0]!);
}

/**
 * Puts the site's base path before an address that starts at the root; others are left alone.
 * @example withBase("/papers/x/", "/atlas/") // "/atlas/papers/x/"
 */
export function withBase(href: string, base: string): string {
  if (!href.startsWith("/") || href.startsWith("//")) return href;
  return `${base.replace(/\/+$/, "")}${href}`;
}
