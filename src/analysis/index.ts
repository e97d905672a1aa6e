import type { FiledTopic, PaperPage, TopicPage } from "../model/page.ts";
import type { Paper } from "../model/paper.ts";
import type { Term, Topic } from "../model/topic.ts";
import { compileClassifier, curate, type PaperText } from "./topics/index.ts";
import { compileDatasets } from "./entities/datasets.ts";
import { goesWith } from "./related/goes-with.ts";
import { plainPaper } from "./entities/plain-paper.ts";
import { relatable } from "./related/relatable.ts";
import { relate } from "./related/relate.ts";
import { findResults } from "./entities/results.ts";
import { findSystems } from "./entities/systems.ts";

/** What the pipeline found out about a paper. */
export interface Findings extends Pick<PaperPage, "systems" | "datasets" | "results" | "related"> {
  topics: FiledTopic[];
}

export interface Enriched {
  findings: Map<string, Findings>;
  goesWith: Map<string, TopicPage["goesWith"]>;
}

/** Reads topics, systems, data sets and results out of every paper and relates the papers to each other. */
export function enrich({
  papers,
  topics,
  terms,
}: {
  papers: readonly Paper[];
  topics: readonly Topic[];
  terms: readonly Term[];
}): Enriched {
  const read = compileReading(topics, terms);
  const known = papers.map((paper) => {
    const text = plainPaper(paper);
    return { paper, text, found: read(paper, text) };
  });
  const related = relate(known.map(({ paper, text, found }) => relatable(paper.id, text, found, topics)));
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  const withTitles = (id: string) => related.get(id)!.map((one) => ({ ...one, title: titles.get(one.id)! }));
  return {
    findings: new Map(known.map(({ paper: { id }, found }) => [id, { ...found, related: withTitles(id) }])),
    goesWith: goesWith(known.map(({ found }) => ({ topics: found.topics.map(({ id }) => id) }))),
  };
}

function compileReading(topics: readonly Topic[], terms: readonly Term[]) {
  const classifier = compileClassifier(topics);
  const findDatasets = compileDatasets(terms);
  const order = new Map(topics.map(({ id }, i) => [id, i]));
  return (paper: Paper, text: PaperText): Omit<Findings, "related"> => ({
    topics: curate(classifier.classify(text), paper.topics, topics).sort((a, b) => order.get(a.id)! - order.get(b.id)!),
    systems: findSystems(text),
    datasets: findDatasets(text),
    results: findResults(text.abstract),
  });
}
