import type { Evidence, FiledTopic } from "../../model/page.ts";
import type { Topic } from "../../model/topic.ts";
import { decide, type ScoredTopic } from "./decide.ts";
import { compileReader, readText, type Hit, type PaperText, type Reading } from "../reading/read-text.ts";
import { scoreTopic, type Reason, type TopicCue } from "./score-topic.ts";
import { weights as defaults, type Weights } from "./weights.ts";

/** The whole reckoning of one paper, for `npm run explain`. */
export interface ClassificationTrace {
  passages: { text: string; role: string }[];
  inField: boolean;
  /** Every topic with at least one reason, highest score first. */
  topics: ScoredTopic[];
}

export interface Classifier {
  classify(text: PaperText): FiledTopic[];
  explain(text: PaperText): ClassificationTrace;
}

const mostEvidence = 4;

/** Compiles all cues of all topics once; each abstract is then read once, whatever their number. */
export function compileClassifier(topics: readonly Topic[], weights: Weights = defaults): Classifier {
  const cues: TopicCue[] = topics.flatMap(({ cues }, topic) =>
    (["strong", "weak", "not"] as const).flatMap((strength) => cues[strength].map((cue) => ({ topic, cue, strength }))),
  );
  const reader = compileReader(cues.map(({ cue }) => cue));
  const explain = (text: PaperText): ClassificationTrace => {
    const reading = readText(reader, text);
    const inField = reading.fieldTerms >= weights.fieldTerms;
    const scored = decide(scoreAll(reading, topics, cues, weights), inField, weights);
    return { passages: reading.passages.map(({ text, place }) => ({ text, role: place })), inField, topics: scored };
  };
  return {
    explain,
    classify: (text) =>
      explain(text)
        .topics.filter(({ filed }) => filed)
        .map(toFiled),
  };
}

function scoreAll(reading: Reading, topics: readonly Topic[], cues: TopicCue[], weights: Weights): ScoredTopic[] {
  const hits = hitsByTopic(reading, cues);
  return Array.from(hits, ([index, own]) => ({
    topic: topics[index]!,
    ...scoreTopic(reading, cues, own, weights),
    needed: weights.file,
    filed: false,
  })).filter(({ reasons }) => reasons.length > 0);
}

function hitsByTopic({ passages }: Reading, cues: TopicCue[]): Map<number, Hit[][]> {
  const out = new Map<number, Hit[][]>();
  passages.forEach(({ hits }, i) => {
    for (const hit of hits) {
      const topic = cues[hit.cue]!.topic;
      let own = out.get(topic);
      if (own === undefined) out.set(topic, (own = passages.map(() => [])));
      own[i]!.push(hit);
    }
  });
  return out;
}

function toFiled({ topic, score, reasons }: ScoredTopic): FiledTopic {
  const evidence = bestPerSentence(reasons).map(toEvidence);
  return { id: topic.id, label: topic.label, facet: topic.facet, source: "classifier", score: round(score), evidence };
}

function bestPerSentence(reasons: Reason[]): Reason[] {
  const seen = new Set<number>();
  return reasons
    .filter(({ passage, weight }) => weight > 0 && !seen.has(passage) && seen.add(passage))
    .slice(0, mostEvidence);
}

function toEvidence({ found, text, place, weight }: Reason): Evidence {
  return { cue: found, text, role: place, weight: round(weight) };
}

const round = (value: number): number => Math.round(value * 100) / 100;
