import type { SiteIndex } from "../../model/page.ts";
import { urls } from "../../model/urls.ts";
import { redirectPages } from "../exports/redirects.ts";
import { allEntities, siteIndex } from "../generated.ts";
import { absoluteUrl } from "../settings.ts";

/** Dates come from content, since the day of the build says nothing about a page; a page that only leads on is left out. */
export const sitemapOptions = {
  filter: (url: string) => !known().redirects.has(url),
  serialize: <T extends { url: string }>(item: T) => ({ ...item, lastmod: known().dates.get(item.url) }),
};

/** Made when it is first asked for: the configuration of Astro is read before there is an index. */
function known() {
  const index = siteIndex();
  made ??= {
    redirects: new Set(redirectPages(index, allEntities()).map(({ path }) => absoluteUrl(path))),
    dates: datesByUrl(index),
  };
  return made;
}
let made: { redirects: ReadonlySet<string>; dates: ReadonlyMap<string, string> } | undefined;

/** The date of the newest paper on a page: a paper's own, or that of the newest in a topic. */
function datesByUrl({ papers, topics }: SiteIndex): Map<string, string> {
  const published = new Map(papers.map((paper) => [paper.id, paper.published]));
  const dates = [
    ...papers.map(({ id, published: date }) => ({ path: urls.paper(id), date })),
    // The papers of a topic stand newest first.
    ...topics.map(({ id, papers: [first = ""] }) => ({ path: urls.topic(id), date: published.get(first) })),
  ];
  return new Map(dates.flatMap(({ path, date }) => (date === undefined ? [] : [[absoluteUrl(path), date]])));
}
