import type { PaperSummary } from "../../model/page.ts";
import { siteIndex } from "../generated.ts";

/** The topics that most of some papers are filed under, with the number of them. */
export function commonTopics(papers: PaperSummary[], most = 8): { id: string; label: string; papers: string[] }[] {
  const filed = (topic: string) => papers.filter(({ topics }) => topics.includes(topic)).map(({ id }) => id);
  return siteIndex()
    .topics.map(({ id, label }) => ({ id, label, papers: filed(id) }))
    .filter((topic) => topic.papers.length > 0)
    .sort((a, b) => b.papers.length - a.papers.length)
    .slice(0, most);
}
