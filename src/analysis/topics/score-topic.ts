import type { Place, Sentence } from "../reading/reading.ts";
import type { Hit } from "./find-hits.ts";
import type { Weights } from "./weights.ts";

/** A cue of one topic. */
export interface TopicCue {
  topic: number;
  cue: string;
  strength: "strong" | "weak" | "not";
}

/** One reason for or against a topic: where a cue was found and what it counted for. */
export interface Reason {
  /** As the topic's file has it. */
  cue: string;
  strength: "strong" | "weak";
  /** The words of the text. */
  found: string;
  /** The supporting sentence, and its place in the reading: 0 is the title. */
  text: string;
  sentence: number;
  /** Its words in the sentence, half-open. */
  from: number;
  to: number;
  place: Place;
  weight: number;
  /** Why it counts less than its place gives. */
  less?: string;
}

/** What the sentences say for one topic: every reason, best first, and their sum. `hits` are those of its cues, by sentence. */
export function scoreTopic(
  sentences: readonly Sentence[],
  hits: readonly Hit[][],
  cues: readonly TopicCue[],
  weights: Weights,
): { score: number; reasons: Reason[] } {
  const reasons = hits.flatMap((list, i) =>
    withoutOverlaps(list, cues).map((hit) => toReason(hit, cues[hit.cue]!, sentences[i]!, i, weights)),
  );
  reasons.sort(strongestFirst);
  discountRepeats(reasons, weights.again);
  reasons.sort(strongestFirst);
  return { score: reasons.reduce((sum, { weight }) => sum + weight, 0), reasons };
}

const strongestFirst = (a: Reason, b: Reason): number => b.weight - a.weight || a.sentence - b.sentence;

function discountRepeats(reasons: Reason[], factor: number): void {
  for (const same of Map.groupBy(reasons, ({ found }) => found.toLowerCase()).values()) {
    same.slice(1).forEach((reason, i) => (reason.weight *= factor ** (i + 1)));
  }
}

function toReason(hit: Hit, cue: TopicCue, sentence: Sentence, index: number, weights: Weights): Reason {
  const { text, tokens, place } = sentence;
  const strength = cue.strength as Reason["strength"];
  const factor = sentence.factors[hit.from]!;
  const future = sentence.isFuture ? weights.future : 1;
  return {
    cue: cue.cue,
    strength,
    found: text.slice(tokens[hit.from]!.start, tokens[hit.to - 1]!.end),
    text,
    sentence: index,
    from: hit.from,
    to: hit.to,
    place,
    weight: weights.strength[strength] * weights.place[place] * factor * future,
    less: less(hit, factor, future),
  };
}

function less(hit: Hit, factor: number, future: number): string | undefined {
  if (factor < 1) return "negated or compared";
  if (future < 1) return "future work";
  return hit.through === undefined ? undefined : `short for ${hit.through}`;
}

/** Hits that no `not` cue overlaps, and of overlapping ones the strongest, then the longest. */
function withoutOverlaps(hits: Hit[], cues: readonly TopicCue[]): Hit[] {
  if (hits.length === 0) return hits;
  const rank = ({ cue }: Hit) => ["not", "strong", "weak"].indexOf(cues[cue]!.strength);
  const size = ({ from, to }: Hit) => to - from;
  const sorted = hits.toSorted((a, b) => rank(a) - rank(b) || size(b) - size(a) || a.from - b.from || a.cue - b.cue);
  const kept: Hit[] = [];
  for (const hit of sorted) if (rank(hit) === 0 || !kept.some((other) => overlap(other, hit))) kept.push(hit);
  return kept.filter((hit) => rank(hit) > 0);
}

const overlap = (a: Hit, b: Hit): boolean => a.from < b.to && b.from < a.to;
