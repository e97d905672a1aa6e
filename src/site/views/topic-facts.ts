import type { EntityPage, PaperPage } from "../../model/page.ts";
import { namePageOf } from "./entity-pages.ts";

/** One stated result with its paper. */
export interface StatedResult {
  paper: PaperPage;
  result: PaperPage["results"][number];
  datasetPage: EntityPage | undefined;
}

/** The data sets that the papers of a topic name, with the number of papers, most used first. */
export function datasetsUsed(papers: PaperPage[]): { page: EntityPage; count: number }[] {
  const found = new Map<EntityPage, Set<string>>();
  for (const { id, datasets } of papers) {
    for (const { name } of datasets) {
      const page = namePageOf("datasets", name);
      if (page !== undefined) found.set(page, (found.get(page) ?? new Set()).add(id));
    }
  }
  return [...found]
    .map(([page, ids]) => ({ page, count: ids.size }))
    .sort((a, b) => b.count - a.count || (a.page.id < b.page.id ? -1 : 1));
}

/** The results that the abstracts state, in the order of the papers. */
export function statedResults(papers: PaperPage[]): StatedResult[] {
  return papers.flatMap((paper) =>
    paper.results.map((result) => ({
      paper,
      result,
      datasetPage: result.dataset === undefined ? undefined : namePageOf("datasets", result.dataset),
    })),
  );
}
