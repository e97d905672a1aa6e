import type { PaperSummary, TopicPage } from "../../model/page.ts";

/** The name of a region of the map: a topic where its papers stand close together. */
export interface MapLabel {
  id: string;
  label: string;
  facet: string;
  x: number;
  y: number;
}

/** Facets that shape the map; "text" or "new method" are everywhere. */
const telling = new Set(["setting", "approach", "task"]);
const mostLabels = 14;
const fewestPapers = 3;
/** Letters of the map's label size take about this much of the square of 1000. */
const letterWidth = 12;
const lineHeight = 34;

/**
 * Chooses the topics that name a region: those whose papers lie closest together for their number, none over another.
 * The place is the middle (median) of the papers.
 */
export function mapLabels(papers: Pick<PaperSummary, "id" | "at">[], topics: TopicPage[]): MapLabel[] {
  const places = new Map(papers.map(({ id, at }) => [id, at]));
  const placesOf = (topic: TopicPage) => topic.papers.map((id) => places.get(id)).filter((at) => at !== undefined);
  const regions = topics
    .filter(({ facet, papers: filed }) => telling.has(facet) && filed.length >= fewestPapers)
    .map((topic) => region(topic, placesOf(topic)))
    .sort((a, b) => a.spread - b.spread);
  const kept: MapLabel[] = [];
  for (const { label } of regions)
    if (kept.length < mostLabels && !kept.some((other) => overlap(label, other))) kept.push(label);
  return kept;
}

function region({ id, label, facet }: TopicPage, places: [number, number][]): { label: MapLabel; spread: number } {
  const x = median(places.map(([at]) => at));
  const y = median(places.map(([, at]) => at));
  const away = median(places.map((place) => Math.hypot(place[0] - x, place[1] - y)));
  // Many papers spread wider than few; the root of the number is what an even density gives.
  const spread = away / Math.sqrt(places.length);
  // Phones draw the names half as large again.
  const half = Math.min(480, (label.length * letterWidth * 1.5) / 2);
  return { label: { id, label, facet, x: Math.min(Math.max(x, half), 1000 - half), y }, spread };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function overlap(a: MapLabel, b: MapLabel): boolean {
  const width = ((a.label.length + b.label.length) * letterWidth) / 2;
  return Math.abs(a.x - b.x) < width && Math.abs(a.y - b.y) < lineHeight;
}

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

/** Beyond this many dots the picture shows no more and only weighs. */
const mostDots = 1500;

/** The map as a small picture of dots, the same for every paper page, so that a browser loads it once. */
export function mapPicture(papers: PaperSummary[]): string {
  const step = Math.ceil(papers.length / mostDots);
  const dots = papers.filter((_, place) => place % step === 0).map(({ at: [x, y] }) => `M${x} ${y}h0`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000"><path d="${dots.join("")}" stroke="#7d8f96" stroke-width="15" stroke-linecap="round"/></svg>\n`;
}
