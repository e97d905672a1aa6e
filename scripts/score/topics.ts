import { compileDatasets } from "../../src/analysis/entities/datasets.ts";
import { nameKey } from "../../src/analysis/entities/names.ts";
import { findSystems } from "../../src/analysis/entities/systems.ts";
import type { Content } from "../../src/content/content.ts";
import { rates, type Rates } from "../../src/lib/metrics.ts";
import { crossValidate } from "./cross-validate.ts";
import { type Confusion, compareTopics, type Labelled, readLabels } from "./compare-topics.ts";

/** How well topics, systems and data sets agree with a label file, as lines. */
export function scoreTopics(path: string, { papers, topics, terms }: Content): string[] {
  const { labelled, missing } = readLabels(path, papers);
  const { micro, macro, byFacet, byTopic, confusions } = compareTopics(labelled, topics);
  const { pooled, byFold } = crossValidate(labelled, topics);
  return [
    ...missing.map((title) => `no such paper: ${title}`),
    `topics of ${labelled.length} papers`,
    `micro         ${row(micro)}`,
    `macro         F1 ${digits(macro)}`,
    ...[...byFacet].map(([facet, counts]) => `${facet.padEnd(13)} ${row(counts)}`),
    "",
    ...[...byTopic].map(([topic, counts]) => `${topic.padEnd(34)} ${row(rates(counts))}`),
    "",
    ...confusions.flatMap(confusionRows),
    `\nweights fitted in 5-fold cross-validation: ${row(rates(pooled))}  folds ${byFold.map(digits).join(" ")}`,
    ...nameRows("systems", labelled, findSystems, ({ systems }) => systems),
    ...nameRows("data sets", labelled, compileDatasets(terms), ({ datasets }) => datasets),
    `\ntopics: micro-F1 ${digits(micro.f1)}, macro-F1 ${digits(macro)}, ${labelled.length} papers`,
  ];
}

const digits = (value: number): string => value.toFixed(3);

function row({ precision, recall, f1, hits, extras, misses }: Rates): string {
  const counts = `${hits} right, ${extras} extra, ${misses} missing`;
  return `F1 ${digits(f1)}  precision ${digits(precision)}  recall ${digits(recall)}  (${counts})`;
}

function confusionRows({ paper, id, kind, score = 0, needed = 1, reasons: [reason] = [] }: Confusion): string[] {
  const head = `${kind.padEnd(7)} ${id}  ${score.toFixed(2)} of ${needed}  ${paper}`;
  return reason === undefined ? [head] : [head, `        "${reason.found}" in: ${reason.text}`];
}

/** The papers whose names differ from the labels, and how many names are right in all. */
function nameRows(
  what: string,
  labelled: readonly Labelled[],
  find: (reading: Labelled["reading"]) => { name: string }[],
  of: (entry: Labelled) => string[] | undefined,
): string[] {
  const rows: string[] = [];
  const counts = { hits: 0, misses: 0, extras: 0 };
  for (const entry of labelled) {
    const wanted = of(entry);
    if (wanted === undefined) continue;
    const found = find(entry.reading).map(({ name }) => name);
    const misses = wanted.filter((name) => !found.some((other) => sameName(other, name))).length;
    const extras = found.filter((name) => !wanted.some((other) => sameName(name, other))).length;
    counts.hits += wanted.length - misses;
    counts.misses += misses;
    counts.extras += extras;
    const [is, expected] = [found, wanted].map((names) => names.join(", ") || "none");
    if (misses + extras > 0) rows.push(`${what}: ${entry.name}: found ${is}; expected ${expected}`);
  }
  return [...rows, `${what.padEnd(13)} ${row(rates(counts))}`];
}

/** `ESMs` is the system that a label calls "Embedding Space Maps (ESMs)". */
function sameName(found: string, wanted: string): boolean {
  const inside = /\(([^)]+)\)/.exec(wanted)?.[1];
  return nameKey(found) === nameKey(wanted) || (inside !== undefined && nameKey(inside) === nameKey(found));
}
