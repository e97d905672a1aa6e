import * as d3 from "d3-force";
import { compareText } from "../../lib/compare.ts";
import type { PaperPage } from "../../model/page.ts";

/** Where a paper stands on the map, in units of a square of `mapSize`. */
export type MapPoint = Record<"x" | "y", number> & { id: string };

export const mapSize = 1000;
/** Room for the mark of a paper at the edge. */
const margin = 24;

type Node = d3.SimulationNodeDatum & { id: string };

/**
 * Places papers in two dimensions so that related ones are near each other: a force-directed layout (Fruchterman and
 * Reingold 1991, as in d3-force) over the links between related papers. d3-force starts from a fixed spiral and has its
 * own fixed random numbers, so the same papers give the same map.
 */
export function layOutMap(papers: Pick<PaperPage, "id" | "related">[]): MapPoint[] {
  const nodes: Node[] = papers.map(({ id }) => ({ id })).sort((a, b) => compareText(a.id, b.id));
  const link = d3.forceLink<Node, Link>(links(papers)).id(({ id }) => id);
  const simulation = d3
    .forceSimulation(nodes)
    .force("charge", d3.forceManyBody().strength(-40).distanceMax(400))
    .force("link", link.distance(24))
    .force("collide", d3.forceCollide(9))
    .force("x", d3.forceX().strength(0.05))
    .force("y", d3.forceY().strength(0.05))
    .stop();
  // Each round takes n log n; large maps settle enough in fewer.
  simulation.tick(papers.length > 2000 ? 80 : 400);
  return fit(nodes);
}

type Link = Record<"source" | "target", string>;

/** Each pair of related papers once. */
function links(papers: Pick<PaperPage, "id" | "related">[]): Link[] {
  const known = new Set(papers.map(({ id }) => id));
  const pairs = papers.flatMap(({ id, related }) =>
    related.filter((other) => known.has(other.id)).map((other) => [id, other.id].sort(compareText).join(" ")),
  );
  const sorted = [...new Set(pairs)].sort(compareText).map((pair) => pair.split(" ") as [string, string]);
  return sorted.map(([source, target]) => ({ source, target }));
}

/** Whole numbers within the square, the shape kept. */
function fit(nodes: Node[]): MapPoint[] {
  const [left, right] = ends(nodes.map(({ x = 0 }) => x));
  const [top, bottom] = ends(nodes.map(({ y = 0 }) => y));
  const span = Math.max(right - left, bottom - top, 1);
  const scale = (value: number, start: number) =>
    Math.round(margin + ((value - start) / span) * (mapSize - 2 * margin));
  return nodes.map(({ id, x = 0, y = 0 }) => ({ id, x: scale(x, left), y: scale(y, top) }));
}

/** The least and the greatest of any number of values, which would be too many arguments for `Math.min`. */
function ends(values: number[]): [least: number, greatest: number] {
  return values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
}
