import { compareText } from "../../lib/compare.ts";
import type { PaperPage, TopicPage } from "../../model/page.ts";
import type { Topic } from "../../model/topic.ts";
import { parseAbstract } from "../../content/abstract.ts";
import { plainText } from "../../content/plain-text.ts";

/** What the topic pages need besides the topics. */
export interface TopicFindings {
  /** Papers by the topic that they are filed under directly. */
  filed: Map<string, PaperPage[]>;
  goesWith: Map<string, TopicPage["goesWith"]>;
}

/** The pages of all topics. A topic's papers include those of its narrower topics, however deep. */
export function makeTopicPages(topics: Topic[], findings: TopicFindings): TopicPage[] {
  const narrower = narrowerTopics(topics);
  const known = new Set(topics.map(({ id }) => id));
  return topics.map((topic) => ({
    id: topic.id,
    file: `content/topics/${topic.id}.md`,
    label: topic.label,
    facet: topic.facet,
    // A broader topic that has no file is a problem to the check; here it must not break the page.
    broader: known.has(topic.broader ?? "") ? topic.broader : undefined,
    narrower: narrower.get(topic.id) ?? [],
    aliases: topic.aliases,
    files: topic.files,
    explanation: plainText(parseAbstract(topic.explanation)),
    papers: rollUp(topic.id, narrower, findings.filed)
      .sort(newestFirst)
      .map((paper) => paper.id),
    direct: findings.filed.get(topic.id)?.length ?? 0,
    goesWith: findings.goesWith.get(topic.id) ?? [],
  }));
}

function narrowerTopics(topics: Topic[]): Map<string, string[]> {
  const narrower = new Map<string, string[]>();
  for (const { id, broader } of topics) {
    if (broader !== undefined) narrower.set(broader, [...(narrower.get(broader) ?? []), id].sort(compareText));
  }
  return narrower;
}

/** The check refuses circles of topics; here each is visited once, so that one could do no harm. */
function rollUp(id: string, narrower: Map<string, string[]>, filed: Map<string, PaperPage[]>): PaperPage[] {
  const below = new Set([id]);
  for (const topic of below) for (const child of narrower.get(topic) ?? []) below.add(child);
  return [...new Set([...below].flatMap((topic) => filed.get(topic) ?? []))];
}

/** Newest first; papers without a date last; ties by id. */
export function newestFirst(a: { published?: string | undefined; id: string }, b: typeof a): number {
  return compareText(b.published ?? "", a.published ?? "") || compareText(a.id, b.id);
}
