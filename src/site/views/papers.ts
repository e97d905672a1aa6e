import type { PaperPage, PaperSummary, SiteIndex } from "../../model/page.ts";
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
