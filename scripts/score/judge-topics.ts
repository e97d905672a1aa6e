import {
  countByLabel,
  macroF1,
  rates,
  sumCounts,
  type Counts,
  type LabelledItem,
  type Rates,
} from "../../src/lib/metrics.ts";
import type { Topic } from "../../src/model/topic.ts";
import { compileClassifier } from "../../src/analysis/topics/classifier.ts";
import type { ScoredTopic } from "../../src/analysis/topics/decide.ts";
import type { Weights } from "../../src/analysis/topics/weights.ts";
import type { Labelled } from "./labels.ts";

/** A topic that was filed wrongly or not filed, with what decided it. */
export interface Confusion {
  paper: string;
  topic: string;
  kind: "extra" | "missing";
  score: number;
  needed: number;
  cue?: string;
  sentence?: string;
}

export interface TopicScore {
  micro: Rates;
  macro: number;
  byFacet: Map<string, Rates>;
  byTopic: Map<string, Counts>;
  confusions: Confusion[];
}

/** Compares what the classifier files with what the experts say. */
export function judgeTopics(labelled: readonly Labelled[], topics: readonly Topic[], weights?: Weights): TopicScore {
  const { explain } = compileClassifier(topics, weights);
  const judged = labelled.map((entry) => {
    const scored = explain(entry.reading).topics;
    return { entry, scored, ...judge(entry, scored) };
  });
  const byTopic = countByLabel(judged);
  const facetOf = new Map(topics.map(({ id, facet }) => [id, facet]));
  const facets = [...new Set(topics.map(({ facet }) => facet))];
  const ofFacet = (facet: string) =>
    [...byTopic].filter(([id]) => facetOf.get(id) === facet).map(([, counts]) => counts);
  return {
    micro: rates(sumCounts(byTopic.values())),
    macro: macroF1(byTopic),
    byFacet: new Map(facets.map((facet) => [facet, rates(sumCounts(ofFacet(facet)))])),
    byTopic,
    confusions: judged.flatMap(({ entry, scored, ...sets }) => confusions(entry.name, scored, sets)),
  };
}

function judge({ topics, borderline }: Labelled, scored: ScoredTopic[]): LabelledItem {
  return {
    expected: new Set(topics),
    open: new Set(borderline),
    found: new Set(scored.filter(({ filed }) => filed).map(({ topic }) => topic.id)),
  };
}

function confusions(paper: string, scored: ScoredTopic[], { expected, open, found }: LabelledItem): Confusion[] {
  const of = (topic: string, kind: Confusion["kind"]): Confusion => {
    const one = scored.find((other) => other.topic.id === topic);
    const reason = one?.reasons[0];
    return {
      paper,
      topic,
      kind,
      score: one?.score ?? 0,
      needed: one?.needed ?? 1,
      cue: reason?.found,
      sentence: reason?.text,
    };
  };
  return [
    ...[...found].filter((id) => !expected.has(id) && !open.has(id)).map((id) => of(id, "extra")),
    ...[...expected].filter((id) => !found.has(id)).map((id) => of(id, "missing")),
  ];
}
