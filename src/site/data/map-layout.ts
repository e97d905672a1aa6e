import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import { compareText } from "../../lib/compare.ts";
import type { PaperPage } from "../../model/page.ts";

/** Where a paper stands on the map, in units of a square of `mapSize`. */
export interface MapPoint {
  id: string;
  x: number;
  y: number;
}

export const mapSize = 1000;
/** Room for the mark of a paper at the edge. */
const margin = 24;

type Node = SimulationNodeDatum & { id: string };

/**
 * Places papers in two dimensions so that related ones are near each other: a force-directed layout (Fruchterman and
 * Reingold 1991, as in d3-force) over the links between related papers. d3-force starts from a fixed spiral and has its
 * own fixed random numbers, so the same papers give the same map.
 */
export function layOutMap(papers: Pick<PaperPage, "id" | "related">[]): MapPoint[] {
  const nodes: Node[] = papers.map(({ id }) => ({ id })).sort((a, b) => compareText(a.id, b.id));
  const simulation = forceSimulation(nodes)
    .force("charge", forceManyBody().strength(-40).distanceMax(400))
    .force(
      "link",
      forceLink<Node, { source: string; target: string }>(links(papers))
        .id(({ id }) => id)
        .distance(24),
    )
    .force("collide", forceCollide(9))
    .force("x", forceX().strength(0.05))
    .force("y", forceY().strength(0.05))
    .stop();
  // Each round takes n log n; large maps settle enough in fewer.
  simulation.tick(papers.length > 2000 ? 80 : 400);
  return fit(nodes);
}

function links(papers: Pick<PaperPage, "id" | "related">[]): { source: string; target: string }[] {
  const known = new Set(papers.map(({ id }) => id));
  const pairs = papers.flatMap(({ id, related }) =>
    related.filter((other) => known.has(other.id)).map((other) => [id, other.id].sort(compareText).join(" ")),
  );
  return [...new Set(pairs)].sort(compareText).map((pair) => {
    const [source, target] = pair.split(" ");
    return { source: source!, target: target! };
  });
}

/** Whole numbers within the square, the shape kept. */
function fit(nodes: Node[]): MapPoint[] {
  const xs = nodes.map(({ x = 0 }) => x);
  const ys = nodes.map(({ y = 0 }) => y);
  const [left, top] = [least(xs), least(ys)];
  const span = Math.max(-least(xs.map((x) => -x)) - left, -least(ys.map((y) => -y)) - top, 1);
  const scale = (value: number, start: number) =>
    Math.round(margin + ((value - start) / span) * (mapSize - 2 * margin));
  return nodes.map(({ id, x = 0, y = 0 }) => ({ id, x: scale(x, left), y: scale(y, top) }));
}

function least(values: number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Infinity);
}
