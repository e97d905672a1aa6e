import { compareText } from "../../lib/compare.ts";
import type { Evidence, FiledTopic } from "../../model/page.ts";
import type { Topic } from "../../model/topic.ts";
import { compileReader, readText, type Hit, type PaperText, type Reading } from "./read-text.ts";
import { scoreTopic, type Reason, type TopicCue } from "./score-topic.ts";
import { weights as defaults, type Weights } from "./weights.ts";

/** What the classifier made of one topic. */
export interface Reckoned {
  topic: Topic;
  score: number;
  /** What the topic needed. */
  needed: number;
  filed: boolean;
  /** Why a score that was high enough did not file it, or a low one did. */
  note?: string;
  reasons: Reason[];
}

/** The whole reckoning of one paper, for `npm run explain`. */
export interface Reckoning {
  passages: { text: string; role: string }[];
  inField: boolean;
  /** Every topic with at least one reason, highest score first. */
  topics: Reckoned[];
}

export interface Classifier {
  classify(text: PaperText): FiledTopic[];
  reckon(text: PaperText): Reckoning;
}

const contributionFacet = "contribution";
const mostEvidence = 4;

/** Compiles all cues of all topics once; each abstract is then read once, whatever their number. */
export function compileClassifier(topics: readonly Topic[], weights: Weights = defaults): Classifier {
  const cues: TopicCue[] = topics.flatMap(({ cues }, topic) =>
    (["strong", "weak", "not"] as const).flatMap((strength) => cues[strength].map((cue) => ({ topic, cue, strength }))),
  );
  const reader = compileReader(cues.map(({ cue }) => cue));
  const reckon = (text: PaperText): Reckoning => {
    const reading = readText(reader, text);
    const inField = reading.fieldTerms >= weights.fieldTerms;
    const reckoned = decide(scoreAll(reading, topics, cues, weights), inField, weights);
    return { passages: reading.passages.map(({ text, place }) => ({ text, role: place })), inField, topics: reckoned };
  };
  return { reckon, classify: (text) => reckon(text).topics.filter(({ filed }) => filed).map(toFiled) };
}

function scoreAll(reading: Reading, topics: readonly Topic[], cues: TopicCue[], weights: Weights): Reckoned[] {
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

function decide(list: Reckoned[], inField: boolean, weights: Weights): Reckoned[] {
  list.sort((a, b) => b.score - a.score || compareText(a.topic.id, b.topic.id));
  if (!inField) return list.map((one) => ({ ...one, note: "the text has too few terms of this field" }));
  for (const one of list) one.filed = one.score >= one.needed - 1e-9;
  for (const one of list) yieldToNarrower(one, list, weights);
  yieldToStated(list);
  fileOneContribution(list, weights);
  return list;
}

/** A contribution that weak cues suggest gives way to one that the text states: who proposes a method also studies and finds. */
function yieldToStated(list: Reckoned[]): void {
  const filed = list.filter(({ topic, filed }) => filed && topic.facet === contributionFacet);
  const stated = filed.filter(({ reasons }) => reasons.some(({ strength, weight }) => strength === "strong" && weight > 0));
  if (stated.length === 0) return;
  for (const one of filed) {
    if (stated.includes(one)) continue;
    one.filed = false;
    one.note = `only suggested, while ${stated[0]!.topic.id} is stated`;
  }
}

/** A paper is filed under the narrowest topic; a broader one needs more of its own. */
function yieldToNarrower(one: Reckoned, list: Reckoned[], weights: Weights): void {
  const narrower = list.filter(({ topic, filed }) => filed && topic.broader === one.topic.id);
  if (!one.filed || narrower.length === 0) return;
  const theirs = narrower.flatMap(({ reasons }) => reasons);
  one.score = one.reasons.reduce((sum, reason) => sum + (theirs.some((other) => sameWords(reason, other)) ? 0 : reason.weight), 0);
  one.needed = weights.besideNarrower;
  one.filed = one.score >= one.needed;
  if (!one.filed) one.note = `filed under the narrower ${narrower.map(({ topic }) => topic.id).join(", ")}`;
}

const sameWords = (a: Reason, b: Reason): boolean => a.passage === b.passage && a.from < b.to && b.from < a.to;

/** Every paper that is filed at all has a contribution, if the text gives any sign of one. */
function fileOneContribution(list: Reckoned[], weights: Weights): void {
  const contributions = list.filter(({ topic }) => topic.facet === contributionFacet);
  const best = contributions[0];
  if (best === undefined || contributions.some(({ filed }) => filed)) return;
  if (best.score < weights.lastContribution || !list.some(({ filed }) => filed)) return;
  best.filed = true;
  best.note = "the likeliest contribution";
}

function toFiled({ topic, score, reasons }: Reckoned): FiledTopic {
  const evidence = bestPerSentence(reasons).map(toEvidence);
  return { id: topic.id, label: topic.label, facet: topic.facet, source: "classifier", score: round(score), evidence };
}

function bestPerSentence(reasons: Reason[]): Reason[] {
  const seen = new Set<number>();
  return reasons.filter(({ passage, weight }) => weight > 0 && !seen.has(passage) && seen.add(passage)).slice(0, mostEvidence);
}

function toEvidence({ found, text, place, weight }: Reason): Evidence {
  return { cue: found, text, role: place, weight: round(weight) };
}

const round = (value: number): number => Math.round(value * 100) / 100;
