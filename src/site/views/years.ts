import type { PaperSummary } from "../../model/page.ts";

/** One year of the collection. */
export interface Year {
  /** Undefined for papers whose date has not been seen. */
  year: number | undefined;
  /** Anchor of the year in the list of all papers. */
  anchor: string;
  papers: PaperSummary[];
}

/** The years that have papers, in the order of the list. */
export function yearsOf(papers: PaperSummary[]): Year[] {
  return [...Map.groupBy(papers, ({ year }) => year)].map(([year, list]) => ({
    year,
    anchor: yearAnchor(year),
    papers: list,
  }));
}

/** Where a year starts in a list of papers. */
export function yearAnchor(year: number | undefined): string {
  return year === undefined ? "no-date" : `y${year}`;
}

/** A bar of the strip of years: `share` is its height against the fullest year. */
export interface YearBar {
  year: number;
  anchor: string | undefined;
  count: number;
  share: number;
}

/** Every year from the first to the last, those without papers included, so that gaps show. */
export function yearBars(years: Year[]): YearBar[] {
  const dated = new Map(years.flatMap((entry) => (entry.year === undefined ? [] : [[entry.year, entry] as const])));
  if (dated.size === 0) return [];
  const [first, last] = [Math.min(...dated.keys()), Math.max(...dated.keys())];
  const most = Math.max(...[...dated.values()].map(({ papers }) => papers.length));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const entry = dated.get(first + index);
    const count = entry?.papers.length ?? 0;
    return { year: first + index, anchor: entry?.anchor, count, share: count / most };
  });
}
