import type { Place, Reading, Sentence } from "../reading/read-paper.ts";
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
  /** The words in the sentence, half-open. */
  from: number;
  to: number;
  place: Place;
  weight: number;
  /** Why it counts less than its place gives. */
  less?: string;
}

/** What a text says for one topic: every reason, best first, and their sum. `hits` are those of its cues. */
export function scoreTopic(
  { sentences }: Reading,
  hits: readonly Hit[],
  cues: readonly TopicCue[],
  weights: Weights,
): { score: number; reasons: Reason[] } {
  const reasons = withoutOverlaps(hits, cues).map((hit) =>
    toReason(hit, cues[hit.cue]!, sentences[hit.sentence]!, weights),
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

function toReason(hit: Hit, { cue, strength }: TopicCue, sentence: Sentence, weights: Weights): Reason {
  const { text, tokens, place, factors, isFuture } = sentence;
  const { from, to } = hit;
  const counts = strength as Reason["strength"];
  const factor = factors[from]!;
  const future = isFuture ? weights.future : 1;
  const found = text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  const weight = weights.strength[counts] * weights.place[place] * factor * future;
  const more = { weight, less: less(hit, factor, future) };
  return { cue, strength: counts, found, text, sentence: hit.sentence, from, to, place, ...more };
}

function less(hit: Hit, factor: number, future: number): string | undefined {
  if (factor < 1) return "negated or compared";
  if (future < 1) return "future work";
  return hit.through === undefined ? undefined : `short for ${hit.through}`;
}

/** Hits that no `not` cue overlaps, and of overlapping ones the strongest, then the longest. */
function withoutOverlaps(hits: readonly Hit[], cues: readonly TopicCue[]): Hit[] {
  const rank = ({ cue }: Hit) => ["not", "strong", "weak"].indexOf(cues[cue]!.strength);
  const size = ({ from, to }: Hit) => to - from;
  const sorted = hits.toSorted((a, b) => rank(a) - rank(b) || size(b) - size(a) || a.from - b.from || a.cue - b.cue);
  const kept: Hit[] = [];
  for (const hit of sorted) if (rank(hit) === 0 || !kept.some((other) => overlap(other, hit))) kept.push(hit);
  return kept.filter((hit) => rank(hit) > 0);
}

/** Whether two runs of words have a word in common. */
export function overlap(a: Omit<Hit, "cue">, b: Omit<Hit, "cue">): boolean {
  return a.sentence === b.sentence && a.from < b.to && b.from < a.to;
}
