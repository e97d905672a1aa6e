import type { PaperPage, PaperSummary, TopicPage } from "../../model/page.ts";
import { siteIndex } from "../generated.ts";
import { papersById } from "./papers.ts";

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
