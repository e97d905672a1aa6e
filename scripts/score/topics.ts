import { rates, type Rates } from "../../src/lib/metrics.ts";
import { nameKey } from "../../src/analysis/entities/names.ts";
import type { Content } from "../../src/content/content.ts";
import { compileDatasets } from "../../src/analysis/entities/datasets.ts";
import { findSystems } from "../../src/analysis/entities/systems.ts";
import { crossValidate } from "./cross-validate.ts";
import { judgeTopics, type Confusion, type TopicScore } from "./judge-topics.ts";
import { readLabels, type Labelled } from "./labels.ts";

/** Prints how well topics, systems and data sets agree with a label file. */
export function scoreTopics(path: string, { papers, topics, terms }: Content): void {
  const { labelled, missing } = readLabels(path, papers);
  for (const title of missing) console.log(`no such paper: ${title}`);
  const score = judgeTopics(labelled, topics);
  printSummary(labelled.length, score);
  printTopics(score);
  score.confusions.forEach(printConfusion);
  const { pooled, byFold } = crossValidate(labelled, topics);
  console.log(
    `\nweights fitted in 5-fold cross-validation: ${row(rates(pooled))}  folds ${byFold.map(digits).join(" ")}`,
  );
  printNames("systems", labelled, findSystems, ({ systems }) => systems);
  printNames("data sets", labelled, compileDatasets(terms), ({ datasets }) => datasets);
  console.log(
    `\ntopics: micro-F1 ${digits(score.micro.f1)}, macro-F1 ${digits(score.macro)}, ${labelled.length} papers`,
  );
}

const digits = (value: number): string => value.toFixed(3);

function row({ precision, recall, f1, hits, extras, misses }: Rates): string {
  return `F1 ${digits(f1)}  precision ${digits(precision)}  recall ${digits(recall)}  (${hits} right, ${extras} extra, ${misses} missing)`;
}

function printSummary(papers: number, { micro, macro, byFacet }: TopicScore): void {
  console.log(`topics of ${papers} papers\nmicro         ${row(micro)}\nmacro         F1 ${digits(macro)}`);
  for (const [facet, counts] of byFacet) console.log(`${facet.padEnd(13)} ${row(counts)}`);
}

function printTopics({ byTopic }: TopicScore): void {
  console.log("");
  for (const [topic, counts] of byTopic) console.log(`${topic.padEnd(34)} ${row(rates(counts))}`);
  console.log("");
}

function printConfusion({ paper, topic, kind, score, needed, cue, sentence }: Confusion): void {
  console.log(`${kind === "extra" ? "extra  " : "missing"} ${topic}  ${score.toFixed(2)} of ${needed}  ${paper}`);
  if (sentence !== undefined) console.log(`        "${cue}" in: ${sentence}`);
}

type Names = { name: string }[];

function printNames(
  what: string,
  labelled: readonly Labelled[],
  find: (reading: Labelled["reading"]) => Names,
  of: (entry: Labelled) => string[] | undefined,
): void {
  const counts = { hits: 0, misses: 0, extras: 0 };
  for (const entry of labelled.filter((entry) => of(entry) !== undefined)) {
    const found = find(entry.reading).map(({ name }) => name);
    const wanted = of(entry)!;
    const right = wanted.filter((name) => found.some((other) => sameName(other, name)));
    const extra = found.filter((name) => !wanted.some((other) => sameName(name, other)));
    counts.hits += right.length;
    counts.misses += wanted.length - right.length;
    counts.extras += extra.length;
    if (extra.length > 0 || right.length < wanted.length)
      console.log(
        `${what}: ${entry.name}: found ${found.join(", ") || "none"}; expected ${wanted.join(", ") || "none"}`,
      );
  }
  console.log(`${what.padEnd(13)} ${row(rates(counts))}`);
}

/** `ESMs` is the system that a label calls "Embedding Space Maps (ESMs)". */
function sameName(found: string, wanted: string): boolean {
  const inside = /\(([^)]+)\)/.exec(wanted)?.[1];
  return nameKey(found) === nameKey(wanted) || (inside !== undefined && nameKey(inside) === nameKey(found));
}
