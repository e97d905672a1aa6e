import type { PaperSummary } from "../../model/page.ts";

/** The papers that stand nearest to each on the map, nearest first; for lists of a readable size. */
export function nearestOnMap(papers: PaperSummary[], count = 3): Map<string, PaperSummary[]> {
  const away = (a: PaperSummary, b: PaperSummary) => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]);
  return new Map(
    papers.map((paper) => [
      paper.id,
      papers
        .filter((other) => other !== paper)
        .sort((a, b) => away(a, paper) - away(b, paper) || (a.id < b.id ? -1 : 1))
        .slice(0, count),
    ]),
  );
}
