import type { PaperSummary, TopicPage } from "../../model/page.ts";

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
  const byYear = new Map(years.map((entry) => [entry.year, entry]));
  const span = yearSpan(years);
  const most = Math.max(...span.map((year) => byYear.get(year)?.papers.length ?? 0));
  return span.map((year) => {
    const { anchor, papers = [] } = byYear.get(year) ?? {};
    return { year, anchor, count: papers.length, share: papers.length / most };
  });
}

/** The timeline of one facet: topics against years. */
export interface Timeline {
  facet: string;
  rows: { topic: TopicPage; cells: { year: number; count: number; radius: number }[] }[];
}

/** Every year from the first to the last, so that gaps show. */
export function yearSpan(dated: { year?: number | undefined }[]): number[] {
  const years = dated.flatMap(({ year }) => (year === undefined ? [] : [year]));
  if (years.length === 0) return [];
  const first = years.reduce((low, year) => Math.min(low, year));
  const last = years.reduce((high, year) => Math.max(high, year));
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

/** Radius of the mark of the fullest cell, in pixels. */
const largest = 13;
const smallest = 4;

/**
 * For each facet, how many papers each of its topics has in each year. The area of a mark grows with the number, which
 * is what the eye compares (Cleveland and McGill 1984); each facet has its own scale, since they differ in number.
 */
export function timelines(
  facets: { id: string }[],
  topics: TopicPage[],
  papers: Pick<PaperSummary, "id" | "year">[],
): Timeline[] {
  const years = yearSpan(papers);
  const yearOf = new Map(papers.map(({ id, year }) => [id, year]));
  return facets
    .map(({ id }) => {
      const own = topics.filter((topic) => topic.facet === id && topic.papers.length > 0);
      const counts = own.map((topic) => {
        const byYear = Map.groupBy(topic.papers, (paper) => yearOf.get(paper));
        return years.map((year) => byYear.get(year)?.length ?? 0);
      });
      const most = Math.max(1, ...counts.flat());
      const cell = (count: number, at: number) => ({ year: years[at]!, count, radius: radius(count, most) });
      return { facet: id, rows: own.map((topic, row) => ({ topic, cells: counts[row]!.map(cell) })) };
    })
    .filter(({ rows }) => rows.length > 0);
}

function radius(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(smallest, Math.round(largest * Math.sqrt(count / most)));
}
