import { contentFile, repositoryPath } from "../../model/paths.ts";
import { compareText } from "../../lib/compare.ts";
import type { PaperPage, TopicPage } from "../../model/page.ts";
import type { Topic } from "../../model/topic.ts";
import { parseAbstract } from "../../content/abstract.ts";
import { plainText } from "../../content/plain-text.ts";

/** What the topic pages need besides the topics. */
export interface TopicFindings {
  pages: readonly PaperPage[];
  goesWith: Map<string, TopicPage["goesWith"]>;
}

/** The pages of all topics. A topic's papers include those of its narrower topics, however deep. */
export function makeTopicPages(topics: Topic[], { pages, goesWith }: TopicFindings): TopicPage[] {
  const filed = byTopic(pages);
  const narrower = Map.groupBy(topics, ({ broader }) => broader);
  const below = (id: string) => (narrower.get(id) ?? []).map((topic) => topic.id).sort(compareText);
  const known = new Set(topics.map(({ id }) => id));
  return topics.map(({ id, label, facet, broader, aliases, files, explanation }) => ({
    id,
    file: repositoryPath(contentFile("topics", id)),
    label,
    facet,
    // A broader topic that has no file is a problem to the check; here it must not break the page.
    broader: known.has(broader ?? "") ? broader : undefined,
    narrower: below(id),
    aliases,
    files,
    explanation: plainText(parseAbstract(explanation)),
    papers: rollUp(id, below, filed).map((paper) => paper.id),
    direct: filed.get(id)?.length ?? 0,
    goesWith: goesWith.get(id) ?? [],
  }));
}

/** Papers by the topics that they are filed under directly. */
function byTopic(pages: readonly PaperPage[]): Map<string, PaperPage[]> {
  const filed = pages.flatMap((page) => page.topics.map(({ id }) => ({ id, page })));
  const groups = Map.groupBy(filed, ({ id }) => id);
  return new Map(Array.from(groups, ([id, list]) => [id, list.map(({ page }) => page)]));
}

/** Papers of a topic and those below it. The check refuses circles; here each topic is visited once in any case. */
function rollUp(id: string, below: (id: string) => string[], filed: Map<string, PaperPage[]>): PaperPage[] {
  const reached = new Set([id]);
  for (const topic of reached) for (const child of below(topic)) reached.add(child);
  return [...new Set([...reached].flatMap((topic) => filed.get(topic) ?? []))].sort(newestFirst);
}

/** Newest first; papers without a date last; ties by id. */
export function newestFirst(a: { published?: string | undefined; id: string }, b: typeof a): number {
  return compareText(b.published ?? "", a.published ?? "") || compareText(a.id, b.id);
}
