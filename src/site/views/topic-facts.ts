import type { EntityPage, PaperPage } from "../../model/page.ts";
import { entityNamed } from "./entities.ts";

/** One stated result with its paper. */
export interface StatedResult {
  paper: PaperPage;
  result: PaperPage["results"][number];
  dataset: EntityPage | undefined;
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
export function statedResults(papers: PaperPage[]): StatedResult[] {
  return papers.flatMap((paper) =>
    paper.results.map((result) => ({
      paper,
      result,
      dataset: result.dataset === undefined ? undefined : entityNamed("datasets", result.dataset),
    })),
  );
}
