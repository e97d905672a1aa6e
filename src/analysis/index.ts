import type { FiledTopic, PaperPage } from "../model/page.ts";
import type { Paper } from "../model/paper.ts";
import type { Term, Topic } from "../model/topic.ts";
import { compileDatasets } from "./entities/datasets.ts";
import { findLinks, type StatedLink } from "./entities/links.ts";
import { findResults } from "./entities/results.ts";
import { findSystems } from "./entities/systems.ts";
import type { Reading } from "./reading/read-paper.ts";
import { compileFeatures, type Feature } from "./related/features.ts";
import { compileClassifier } from "./topics/classifier.ts";
import { curate } from "./topics/decide.ts";

/** What was found in the text of a paper. */
export interface Findings extends Pick<PaperPage, "systems" | "datasets" | "results"> {
  /** The topics that the classifier gives. */
  classified: FiledTopic[];
  /** Those with the curator's changes, in the order of the taxonomy. */
  topics: FiledTopic[];
  links: StatedLink[];
  /** By what it may be related to other papers. */
  features: Feature[];
}

/** Compiles topics and terms into a function that finds all that a reading holds. */
export function compileAnalysis(
  topics: readonly Topic[],
  terms: readonly Term[],
): (paper: Pick<Paper, "topics">, reading: Reading) => Findings {
  const classifier = compileClassifier(topics);
  const findDatasets = compileDatasets(terms);
  const featuresOf = compileFeatures(topics);
  const order = new Map(topics.map(({ id }, i) => [id, i]));
  return (paper, reading) => {
    const classified = classifier.classify(reading);
    const filed = curate(classified, paper.topics, topics).sort((a, b) => order.get(a.id)! - order.get(b.id)!);
    const datasets = findDatasets(reading);
    return {
      classified,
      topics: filed,
      systems: findSystems(reading),
      datasets,
      results: findResults(reading),
      links: findLinks(reading),
      features: featuresOf(reading, filed, datasets),
    };
  };
}
