import type { Evidence, FiledTopic } from "../../model/page.ts";
import type { Topic } from "../../model/topic.ts";
import type { Place, Reading } from "../reading/read-paper.ts";
import { decide, type ScoredTopic } from "./decide.ts";
import { compileTopicCues } from "./find-hits.ts";
import { type Reason, scoreTopic, type TopicCue } from "./score-topic.ts";
import { type Weights, weights as defaults } from "./weights.ts";

/** How the topics of one paper were found, for `npm run explain`. */
export interface ClassificationTrace {
  sentences: { text: string; role: Place }[];
  inField: boolean;
  /** Every topic with at least one reason, highest score first. */
  topics: ScoredTopic[];
}

/** Files papers under the topics that it was compiled from. */
export interface Classifier {
  classify(reading: Reading): FiledTopic[];
  explain(reading: Reading): ClassificationTrace;
}

/** Compiles all cues of all topics once; each abstract is then walked once, whatever their number. */
export function compileClassifier(topics: readonly Topic[], weights: Weights = defaults): Classifier {
  const cues: TopicCue[] = topics.flatMap(({ cues }, topic) =>
    (["strong", "weak", "not"] as const).flatMap((strength) => cues[strength].map((cue) => ({ topic, cue, strength }))),
  );
  const findHits = compileTopicCues(cues.map(({ cue }) => cue));
  const explain = (reading: Reading): ClassificationTrace => {
    const { hits, fieldTerms } = findHits(reading);
    const inField = fieldTerms >= weights.fieldTerms;
    const byTopic = Map.groupBy(hits, ({ cue }) => cues[cue]!.topic);
    const scored = Array.from(byTopic, ([topic, own]): ScoredTopic => {
      const score = scoreTopic(reading, own, cues, weights);
      return { topic: topics[topic]!, ...score, needed: weights.file, filed: false };
    }).filter(({ reasons }) => reasons.length > 0);
    const sentences = reading.sentences.map(({ text, place }) => ({ text, role: place }));
    return { sentences, inField, topics: decide(scored, inField, weights) };
  };
  const classify = (reading: Reading) => explain(reading).topics.filter(({ filed }) => filed).map(toFiled); // prettier-ignore
  return { explain, classify };
}

/** Sentences that a page gives for a topic. */
const mostSentences = 4;

function toFiled({ topic: { id, label, facet }, score, reasons }: ScoredTopic): FiledTopic {
  const seen = new Set<number>();
  const isFirst = (sentence: number) => !seen.has(sentence) && seen.add(sentence);
  const bestPerSentence = reasons.filter(({ sentence, weight }) => weight > 0 && isFirst(sentence));
  const evidence = bestPerSentence.slice(0, mostSentences).map(toSupportingSentence);
  return { id, label, facet, source: "classifier", score: round(score), evidence };
}

function toSupportingSentence({ found, text, place, weight }: Reason): Evidence {
  return { cue: found, text, role: place, weight: round(weight) };
}

const round = (value: number): number => Math.round(value * 100) / 100;
