import type { KeptPaper } from "./kept-paper.ts";

/** One row of a comparison: what is compared, and the values of each paper. */
export interface ComparedRow {
  label: string;
  cells: string[][];
}

/** How many papers can be compared side by side. */
export const comparable = { least: 2, most: 5 };

/** The rows of a comparison; those that are empty for all papers are left out. */
export function compareRows(papers: KeptPaper[], facets: { id: string; label: string }[]): ComparedRow[] {
  const row = (label: string, values: (paper: KeptPaper) => string[]): ComparedRow => ({
    label,
    cells: papers.map((paper) => values(paper).filter(Boolean)),
  });
  return [
    row("Year", ({ year }) => [year]),
    row("Venue", ({ venue }) => [venue]),
    row("Authors", ({ authors }) => [authors.join(", ")]),
    ...facets.map(({ id, label }) => row(label, ({ topics }) => topics[id] ?? [])),
    row("System", ({ systems }) => systems),
    row("Data sets", ({ datasets }) => datasets),
    row("Results as stated", ({ results }) => results),
    row("My note", ({ note }) => [note]),
  ].filter(({ cells }) => cells.some((values) => values.length > 0));
}
