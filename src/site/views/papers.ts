import type { PaperPage, PaperSummary, SiteIndex, TopicPage } from "../../model/page.ts";
import { paperPage, siteIndex } from "../generated.ts";

let known: { index: SiteIndex; byId: Map<string, PaperSummary> } | undefined;

/** The summaries of some papers, in the given order. */
export function papersById(ids: string[]): PaperSummary[] {
  const index = siteIndex();
  if (known?.index !== index) known = { index, byId: new Map(index.papers.map((paper) => [paper.id, paper])) };
  return ids.map((id) => known!.byId.get(id)!);
}

/** Reads every paper, in the given order or that of the index. Only exports of the whole collection need this. */
export function readPapers(ids: string[] = siteIndex().papers.map(({ id }) => id)): PaperPage[] {
  return ids.map((id) => paperPage(id).page);
}

/** The topics that most of some papers are filed under, with the papers of each. */
export function commonTopics(papers: PaperSummary[], most = 8): { id: string; label: string; papers: string[] }[] {
  const filed = (topic: string) => papers.filter(({ topics }) => topics.includes(topic)).map(({ id }) => id);
  return siteIndex()
    .topics.map(({ id, label }) => ({ id, label, papers: filed(id) }))
    .filter((topic) => topic.papers.length > 0)
    .sort((a, b) => b.papers.length - a.papers.length)
    .slice(0, most);
}

/** A paper's neighbours in the list of one of its topics, newest first. */
export interface PlaceInTopic {
  topic: TopicPage;
  /** From 1. */
  position: number;
  newer: PaperSummary | undefined;
  older: PaperSummary | undefined;
}

/** Facets whose topics group papers that are read together; "text" or "new method" would lead anywhere. */
const telling = new Set(["setting", "approach", "task"]);

/** The place in its smallest telling topic that has another paper; none when there is no such topic. */
export function nextInTopic(page: PaperPage): PlaceInTopic | undefined {
  const filed = new Set(page.topics.map(({ id }) => id));
  const [topic] = siteIndex()
    .topics.filter(({ id, facet, papers }) => filed.has(id) && telling.has(facet) && papers.length > 1)
    .sort((a, b) => a.papers.length - b.papers.length);
  if (topic === undefined) return undefined;
  const at = topic.papers.indexOf(page.id);
  const neighbour = (place: number) => papersById(topic.papers.slice(Math.max(place, 0), place + 1))[0];
  return { topic, position: at + 1, newer: neighbour(at - 1), older: neighbour(at + 1) };
}
