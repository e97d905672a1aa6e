import { urls } from "../../model/urls.ts";
import type { DefinedTerm, DefinedTermSet, WithContext } from "schema-dts";
import type { EntityPage, PaperPage, TopicPage } from "../../model/page.ts";
import { absoluteUrl, settings } from "../settings.ts";
import { entityNamed } from "./entities.ts";

/** A topic as schema.org describes it (https://schema.org/DefinedTerm). Undefined fields vanish in JSON. */
export function definedTerm({ id, label, aliases, explanation }: TopicPage): WithContext<DefinedTerm> {
  return {
    "@context": "https://schema.org",
    "@type": "DefinedTerm",
    "@id": topicUrl(id),
    url: topicUrl(id),
    name: label,
    termCode: id,
    alternateName: aliases.length === 0 ? undefined : aliases,
    description: explanation,
    inDefinedTermSet: setOfTopics,
  };
}

const topicUrl = (id: string): string => absoluteUrl(urls.topic(id));

const setOfTopics = {
  "@type": "DefinedTermSet" as const,
  "@id": absoluteUrl(urls.topics),
  name: `Topics of ${settings.title}`,
};

/** All topics as schema.org describes them (https://schema.org/DefinedTermSet). */
export function definedTermSet(topics: TopicPage[]): WithContext<DefinedTermSet> {
  return {
    "@context": "https://schema.org",
    ...setOfTopics,
    url: absoluteUrl(urls.topics),
    hasDefinedTerm: topics.map(({ id, label }) => ({
      "@type": "DefinedTerm",
      "@id": topicUrl(id),
      name: label,
      termCode: id,
    })),
  };
}

/** The data sets that the papers of a topic name, with the number of papers, most used first. */
export function datasetsUsed(papers: PaperPage[]): { entity: EntityPage; count: number }[] {
  const found = new Map<EntityPage, Set<string>>();
  for (const { id, datasets } of papers) {
    for (const { name } of datasets) {
      const entity = entityNamed("datasets", name);
      if (entity !== undefined) found.set(entity, (found.get(entity) ?? new Set()).add(id));
    }
  }
  return [...found]
    .map(([entity, ids]) => ({ entity, count: ids.size }))
    .sort((a, b) => b.count - a.count || (a.entity.id < b.entity.id ? -1 : 1));
}

/** The results that the abstracts state, in the order of the papers. */
export function statedResults(papers: PaperPage[]) {
  const datasetOf = (name?: string) => (name === undefined ? undefined : entityNamed("datasets", name));
  return papers.flatMap((paper) =>
    paper.results.map((result) => ({ paper, result, dataset: datasetOf(result.dataset) })),
  );
}
