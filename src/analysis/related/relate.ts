import { compareText } from "../../lib/compare.ts";
import { formatList } from "../../lib/format.ts";
import type { Feature } from "./features.ts";

export interface Relatable {
  id: string;
  features: Feature[];
}

export type RelatedPaper = Record<"id" | "because", string>;

/** What a shared thing of each kind counts beside its rarity. */
const kindWeight = { topic: 1, contribution: 0.3, dataset: 1.2, term: 0.6 } as const;
/** So many papers are compared with each one, those that share its rarest things first: cost stays linear. */
const mostCompared = 256;
const mostRelated = 6;
/** A term that more papers use (or more than the root of their number) is not rare. */
const fewestCommon = 5;
/** Below this likeness (1 is the same paper) two papers are not called related. */
const leastAlike = 0.08;

/** A feature, what it counts, and the papers that have it, by number. */
interface Column {
  feature: Feature;
  weight: number;
  papers: number[];
  /** The paper that is being compared, if it has this feature: looking it up in a set would take far longer. */
  heldBy?: number;
}

interface Table {
  papers: readonly Relatable[];
  /** Per paper, its features. */
  rows: Column[][];
  /** Per paper, the length of its vector of weights. */
  norms: number[];
  /** Papers that share two topics; a common topic says little, two together more. */
  pairs: Map<string, number[]>;
}

/**
 * The papers most like each one (cosine of their weighted features), with the reason. Up to 256 papers are compared
 * with each: all of a small collection, of a large one those that share a rare feature or a pair of topics.
 */
export function relate(papers: readonly Relatable[]): Map<string, RelatedPaper[]> {
  const table = tabulate(papers.toSorted((a, b) => compareText(a.id, b.id)));
  return new Map(table.papers.map(({ id }, at) => [id, nearest(at, table)]));
}

function tabulate(papers: readonly Relatable[]): Table {
  const columns = new Map<string, Column>();
  const pairs: Table["pairs"] = new Map();
  const rows = papers.map(({ features }, at) => {
    for (const pair of topicPairs(features)) valueOf(pairs, pair, () => []).push(at);
    const row = features.map((feature) => valueOf(columns, feature.key, () => ({ feature, weight: 0, papers: [] })));
    for (const column of row) column.papers.push(at);
    return row;
  });
  for (const column of columns.values()) column.weight = weigh(column, papers.length);
  const norms = rows.map((row) => Math.sqrt(row.reduce((sum, { weight }) => sum + weight ** 2, 0)));
  return { papers, rows, norms, pairs };
}

function valueOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function weigh({ feature: { kind }, papers }: Column, all: number): number {
  const isCommon = kind === "term" && papers.length > Math.max(fewestCommon, Math.sqrt(all));
  return papers.length < 2 || isCommon ? 0 : kindWeight[kind] * Math.log((all + 1) / papers.length);
}

function topicPairs(features: readonly Feature[]): string[] {
  const topics = features.flatMap(({ kind, key }) => (kind === "topic" ? [key] : [])).sort(compareText);
  return topics.flatMap((first, i) => topics.slice(i + 1).map((second) => `${first} ${second}`));
}

function nearest(at: number, table: Table): RelatedPaper[] {
  const { papers, rows, norms } = table;
  for (const column of rows[at]!) column.heldBy = at;
  return [...candidates(at, table)]
    .map((other) => {
      const shared = rows[other]!.filter(({ heldBy, weight }) => heldBy === at && weight > 0);
      const alike = shared.reduce((sum, { weight }) => sum + weight ** 2, 0) / (norms[at]! * norms[other]!);
      return { other, shared, alike };
    })
    .filter(({ alike, shared }) => alike >= leastAlike && shared.some(({ feature }) => feature.kind !== "contribution"))
    .sort((a, b) => b.alike - a.alike || a.other - b.other)
    .slice(0, mostRelated)
    .map(({ other, shared }) => ({ id: papers[other]!.id, because: because(shared) }));
}

/** The papers to compare with one: those of its shortest lists first. */
function candidates(at: number, { papers, rows, pairs }: Table): Set<number> {
  const lists = [
    ...rows[at]!.filter(({ weight }) => weight > 0).map((column) => column.papers),
    ...topicPairs(papers[at]!.features).map((pair) => pairs.get(pair)!),
  ].sort((a, b) => a.length - b.length);
  const found = new Set<number>();
  for (const list of lists) {
    for (const other of around(list, at, mostCompared - found.size)) if (other !== at) found.add(other);
    if (found.size >= mostCompared) break;
  }
  return found;
}

/** A list if it is short enough, else so many of its papers nearest in order. */
function around(list: number[], at: number, most: number): number[] {
  if (list.length <= most) return list;
  const start = list.findIndex((other) => other >= at) - Math.floor(most / 2);
  return list.slice(Math.max(0, start)).slice(0, most);
}

const mostReasons = 3;

/** "both on Model merging and Fine-tuning; both use GLUE; both speak of “task vectors”". */
function because(shared: readonly Column[]): string {
  const implied = new Set(shared.map(({ feature }) => feature.implies));
  const named = shared
    .filter(({ feature }) => feature.kind !== "contribution" && !implied.has(feature.key))
    .sort((a, b) => b.weight - a.weight || compareText(a.feature.key, b.feature.key))
    .slice(0, mostReasons);
  const say = (lead: string, kind: Feature["kind"], quote = (label: string) => label) => {
    const labels = named.flatMap(({ feature }) => (feature.kind === kind ? [quote(feature.label)] : []));
    return labels.length === 0 ? [] : [lead + formatList(labels)];
  };
  const terms = say("both speak of ", "term", (label) => `“${label}”`);
  return [...say("both on ", "topic"), ...say("both use ", "dataset"), ...terms].join("; ");
}
