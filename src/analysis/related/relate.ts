import { compareText } from "../../lib/compare.ts";
import { because } from "./because.ts";
import type { Feature } from "./features.ts";

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
/** So many papers are compared with each one, those that share its rarest things first: cost stays linear. */
const mostCompared = 256;
const mostRelated = 6;
/** A term that more papers use (or more than the root of their number) is not rare. */
const fewestCommon = 5;
/** Below this likeness (1 is the same paper) two papers are not called related. */
const leastAlike = 0.08;

/** Papers by number, features by number, and which papers have what. Numbers keep the comparing cheap. */
interface Table {
  papers: readonly Relatable[];
  /** Per paper, its features. */
  rows: number[][];
  /** Per feature: itself, what it counts, and the papers that have it. */
  columns: { feature: Feature; weight: number; papers: number[] }[];
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
  const own = new Float64Array(table.columns.length);
  return new Map(table.papers.map(({ id }, at) => [id, nearest(at, table, own)]));
}

function tabulate(papers: readonly Relatable[]): Table {
  const numbers = new Map<string, number>();
  const columns: Table["columns"] = [];
  const pairs: Table["pairs"] = new Map();
  const rows = papers.map(({ features }, at) => {
    for (const pair of topicPairs(features)) push(pairs, pair, at);
    return features.map((feature) => {
      let number = numbers.get(feature.key);
      if (number === undefined) numbers.set(feature.key, (number = columns.length));
      (columns[number] ??= { feature, weight: 0, papers: [] }).papers.push(at);
      return number;
    });
  });
  for (const column of columns) column.weight = weigh(column.feature, column.papers.length, papers.length);
  const norms = rows.map((row) => Math.sqrt(row.reduce((sum, column) => sum + columns[column]!.weight ** 2, 0)));
  return { papers, rows, columns, norms, pairs };
}

function weigh({ kind }: Feature, shared: number, all: number): number {
  const common = kind === "term" && shared > Math.max(fewestCommon, Math.sqrt(all));
  return shared < 2 || common ? 0 : kindWeight[kind] * Math.log((all + 1) / shared);
}

function topicPairs(features: readonly Feature[]): string[] {
  const topics = features
    .filter(({ kind }) => kind === "topic")
    .map(({ key }) => key)
    .sort(compareText);
  return topics.flatMap((first, i) => topics.slice(i + 1).map((second) => `${first} ${second}`));
}

function nearest(at: number, table: Table, own: Float64Array): RelatedPaper[] {
  const { papers, rows, columns, norms } = table;
  const row = rows[at]!;
  for (const column of row) own[column] = columns[column]!.weight;
  const alike = (other: number) =>
    rows[other]!.reduce((sum, column) => sum + own[column]! ** 2, 0) / (norms[at]! * norms[other]!);
  const shared = (other: number) => rows[other]!.filter((column) => own[column]! > 0).map((column) => columns[column]!);
  const related = candidates(at, table)
    .map((other) => ({ other, alike: alike(other) }))
    .filter(
      (one) => one.alike >= leastAlike && shared(one.other).some(({ feature }) => feature.kind !== "contribution"),
    )
    .sort((a, b) => b.alike - a.alike || a.other - b.other)
    .slice(0, mostRelated)
    .map(({ other }) => ({ id: papers[other]!.id, because: because(shared(other)) }));
  for (const column of row) own[column] = 0;
  return related;
}

/** The papers to compare with one: those of its shortest lists first. */
function candidates(at: number, { papers, rows, columns, pairs }: Table): number[] {
  const features = rows[at]!.map((column) => columns[column]!).filter(({ weight }) => weight > 0);
  const lists = [
    ...features.map((column) => column.papers),
    ...topicPairs(papers[at]!.features).map((pair) => pairs.get(pair)!),
  ].sort((a, b) => a.length - b.length);
  const found = new Set<number>();
  for (const list of lists) {
    for (const other of around(list, at, mostCompared - found.size)) if (other !== at) found.add(other);
    if (found.size >= mostCompared) break;
  }
  return [...found];
}

/** A list if it is short enough, else so many of its papers nearest in order. */
function around(list: number[], at: number, most: number): number[] {
  if (list.length <= most) return list;
  const start = list.findIndex((other) => other >= at) - Math.floor(most / 2);
  return list.slice(Math.max(0, start)).slice(0, most);
}

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
