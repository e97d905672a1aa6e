import { urls, withBase } from "../model/urls.ts";
import { remember } from "./turns.ts";

/** Names for the ids that filters use, made by the build. */
export interface Labels {
  facets: { id: string; label: string }[];
  /** How many papers there are. */
  papers: number;
  /** Newest first. */
  years: string[];
  topics: { id: string; label: string; facet: string; aliases: string[]; papers: number }[];
  /** Topics by the ids that they had before. */
  moved: Record<string, string>;
}

/** Loads the names once. */
export const loadLabels = remember(async (base: string) => {
  const response = await fetch(withBase(urls.labels, base));
  return (await response.json()) as Labels;
});

/** Topics whose label or alias starts with the query, most papers first: "PEFT" leads to its topic. */
export function topicsNamed(labels: Labels, query: string, limit = 3): Labels["topics"] {
  const wanted = fold(query);
  if (wanted.length < 2) return [];
  const rank = (topic: Labels["topics"][number]) => {
    const names = [topic.label, ...topic.aliases].map(fold);
    return names.includes(wanted) ? 2 : names.some((name) => name.startsWith(wanted)) ? 1 : 0;
  };
  return labels.topics
    .map((topic) => ({ topic, rank: rank(topic) }))
    .filter((entry) => entry.rank > 0)
    .sort((a, b) => b.rank - a.rank || b.topic.papers - a.topic.papers || (a.topic.id < b.topic.id ? -1 : 1))
    .slice(0, limit)
    .map((entry) => entry.topic);
}

/** Case and hyphens do not tell names apart: "Fine tuning" is "fine-tuning". */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[-\s]+/g, " ")
    .trim();
}
