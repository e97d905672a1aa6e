import { compareText } from "../../lib/compare.ts";
import { because, type Feature, type Shared } from "./because.ts";

export interface Relatable {
  id: string;
  features: Feature[];
}

export interface RelatedPaper {
  id: string;
  because: string;
}

/** What a shared thing of each kind counts beside its rarity. */
const kindWeight = { topic: 1, contribution: 0.3, dataset: 1.2, term: 0.6 } as const;
/** Of a thing that many papers share, only so many neighbours in the list are looked at: cost stays linear. */
const longestPosting = 48;
const mostRelated = 6;
/** A term that more papers use (or more than the root of their number) is not rare. */
const fewestCommon = 5;
/** Below this likeness (1 is the same paper) two papers are not called related. */
const leastAlike = 0.08;

/** The papers most like each one, with the reason. An inverted index with capped lists, not all pairs. */
export function relate(papers: readonly Relatable[]): Map<string, RelatedPaper[]> {
  const sorted = papers.toSorted((a, b) => compareText(a.id, b.id));
  const postings = index(sorted);
  const weight = (feature: Feature) => {
    const shared = postings.get(feature.key)!.length;
    const common = feature.kind === "term" && shared > Math.max(fewestCommon, Math.sqrt(sorted.length));
    return shared < 2 || common ? 0 : kindWeight[feature.kind] * Math.log((sorted.length + 1) / shared);
  };
  const norms = sorted.map(({ features }) =>
    Math.sqrt(features.reduce((sum, feature) => sum + weight(feature) ** 2, 0)),
  );
  return new Map(sorted.map((paper, i) => [paper.id, nearest(i, sorted, postings, weight, norms)]));
}

function index(papers: readonly Relatable[]): Map<string, number[]> {
  const out = new Map<string, number[]>();
  papers.forEach(({ features }, i) => {
    for (const { key } of features) {
      const list = out.get(key);
      if (list === undefined) out.set(key, [i]);
      else list.push(i);
    }
  });
  return out;
}

interface Candidate {
  at: number;
  sum: number;
  shared: Shared[];
}

function nearest(
  at: number,
  papers: readonly Relatable[],
  postings: Map<string, number[]>,
  weigh: (feature: Feature) => number,
  norms: number[],
): RelatedPaper[] {
  const candidates = new Map<number, Candidate>();
  for (const feature of papers[at]!.features) {
    const weight = weigh(feature);
    if (weight <= 0) continue;
    for (const other of around(postings.get(feature.key)!, at)) {
      const one = candidates.get(other) ?? { at: other, sum: 0, shared: [] };
      one.sum += weight * weight;
      one.shared.push({ feature, weight });
      candidates.set(other, one);
    }
  }
  const likeness = ({ at: other, sum }: Candidate) => sum / (norms[at]! * norms[other]!);
  return [...candidates.values()]
    .map((one) => ({ ...one, alike: likeness(one) }))
    .filter(({ alike, shared }) => alike >= leastAlike && shared.some(({ feature }) => feature.kind !== "contribution"))
    .sort((a, b) => b.alike - a.alike || a.at - b.at)
    .slice(0, mostRelated)
    .map(({ at: other, shared }) => ({ id: papers[other]!.id, because: because(shared) }));
}

/** The other papers of a list: all of a short one, the nearest by place of a long one. */
function around(list: number[], at: number): number[] {
  if (list.length <= longestPosting) return list.filter((other) => other !== at);
  const place = lowerBound(list, at);
  const start = Math.max(0, Math.min(list.length - longestPosting, place - longestPosting / 2));
  return list.slice(start, start + longestPosting).filter((other) => other !== at);
}

function lowerBound(list: number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
