import type { SiteIndex } from "../../model/page.ts";
import { urls } from "../../model/urls.ts";
import { redirectPages } from "../exports/redirects.ts";
import { allEntities, siteIndex } from "../generated.ts";
import { absoluteUrl } from "../settings.ts";

/** Dates come from content, since the day of the build says nothing about a page; a page that only leads on, or says why a paper is left out, is not listed. */
export const sitemapOptions = {
  filter: (url: string) => !known().unlisted.has(url),
  serialize: <T extends { url: string }>(item: T) => ({ ...item, lastmod: known().dates.get(item.url) }),
};

/** Made when it is first asked for: the configuration of Astro is read before there is an index. */
function known() {
  const index = siteIndex();
  made ??= {
    unlisted: new Set([
      ...redirectPages(index, allEntities()).map(({ path }) => absoluteUrl(path)),
      ...index.excluded.map(({ id }) => absoluteUrl(urls.paper(id))),
    ]),
    dates: datesByUrl(index),
  };
  return made;
}
let made: { unlisted: ReadonlySet<string>; dates: ReadonlyMap<string, string> } | undefined;

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
