import type { PaperSummary, TopicPage } from "../../model/page.ts";

/** The timeline of one facet: topics against years. */
export interface Timeline {
  facet: string;
  rows: { topic: TopicPage; cells: { year: number; count: number; radius: number }[] }[];
}

/** Every year from the first to the last, so that gaps show. */
export function yearSpan(papers: Pick<PaperSummary, "year">[]): number[] {
  const years = papers.flatMap(({ year }) => (year === undefined ? [] : [year]));
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
  const counted = topics
    .filter((topic) => topic.papers.length > 0)
    .map((topic) => ({ topic, counts: countBy(topic.papers.map((id) => yearOf.get(id))) }));
  return facets
    .map(({ id }) => {
      const rows = counted.filter(({ topic }) => topic.facet === id);
      const most = rows.flatMap(({ counts }) => [...counts.values()]).reduce((high, count) => Math.max(high, count), 1);
      const cell = (year: number, count: number) => ({ year, count, radius: radius(count, most) });
      return {
        facet: id,
        rows: rows.map(({ topic, counts }) => ({
          topic,
          cells: years.map((year) => cell(year, counts.get(year) ?? 0)),
        })),
      };
    })
    .filter(({ rows }) => rows.length > 0);
}

function countBy(years: (number | undefined)[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const year of years) if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  return counts;
}

function radius(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(smallest, Math.round(largest * Math.sqrt(count / most)));
}
