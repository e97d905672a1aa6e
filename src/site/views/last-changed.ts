import type { SiteIndex } from "../../model/page.ts";

let known: { index: SiteIndex; dates: Map<string, string> } | undefined;

/**
 * The date of the newest paper on a page, from its address: a paper's own, or that of the newest in a topic.
 * @returns undefined for pages without papers, and for papers without a date.
 */
export function lastChanged(url: string, index: SiteIndex): string | undefined {
  if (known?.index !== index) known = { index, dates: datesByPath(index) };
  const path = /(?:papers|topics)\/[^/]+\/$/.exec(url)?.[0];
  return path === undefined ? undefined : known.dates.get(path);
}

function datesByPath({ papers, topics }: SiteIndex): Map<string, string> {
  const published = new Map(papers.map(({ id, published: date }) => [id, date]));
  const dates = new Map<string, string>();
  const note = (path: string, date: string | undefined) => date !== undefined && dates.set(path, date);
  for (const { id, published: date } of papers) note(`papers/${id}/`, date);
  // The papers of a topic stand newest first.
  for (const { id, papers: filed } of topics) note(`topics/${id}/`, published.get(filed[0] ?? ""));
  return dates;
}
