import type { Hit, Passage, Reading } from "../reading/read-text.ts";
import type { Place, Weights } from "./weights.ts";

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
  /** The sentence. */
  text: string;
  /** Place of the passage, 0 for the title. */
  passage: number;
  /** Its words in the passage, half-open. */
  from: number;
  to: number;
  place: Place;
  weight: number;
  /** Why it counts less than its place gives. */
  less?: string;
}

/** What the passages say for one topic: every reason, best first, and their sum. */
export function scoreTopic(
  reading: Reading,
  cues: readonly TopicCue[],
  own: Hit[][],
  weights: Weights,
): { score: number; reasons: Reason[] } {
  const reasons = own.flatMap((hits, i) => passageReasons(reading.passages[i]!, i, hits, cues, weights));
  reasons.sort((a, b) => b.weight - a.weight || a.passage - b.passage);
  const times = new Map<string, number>();
  for (const reason of reasons) {
    const key = reason.found.toLowerCase();
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    if (before > 0) reason.weight *= weights.again ** before;
  }
  reasons.sort((a, b) => b.weight - a.weight || a.passage - b.passage);
  return { score: reasons.reduce((sum, { weight }) => sum + weight, 0), reasons };
}

function passageReasons(
  passage: Passage,
  index: number,
  hits: Hit[],
  cues: readonly TopicCue[],
  weights: Weights,
): Reason[] {
  return standing(hits, cues).map((hit) => {
    const { cue, strength } = cues[hit.cue]!;
    const factor = passage.factors[hit.from]!;
    const future = passage.future ? weights.future : 1;
    return {
      cue,
      strength: strength as "strong" | "weak",
      found: wordsOf(passage, hit),
      text: passage.text,
      passage: index,
      from: hit.from,
      to: hit.to,
      place: passage.place,
      weight: weights.strength[strength as "strong" | "weak"] * weights.place[passage.place] * factor * future,
      less: less(hit, factor, future),
    };
  });
}

function less(hit: Hit, factor: number, future: number): string | undefined {
  if (factor < 1) return "aside";
  if (future < 1) return "future work";
  return hit.through === undefined ? undefined : `short for ${hit.through}`;
}

/** Hits that no `not` cue overlaps, and of overlapping ones the strongest, then the longest. */
function standing(hits: Hit[], cues: readonly TopicCue[]): Hit[] {
  if (hits.length === 0) return hits;
  const vetoes = hits.filter(({ cue }) => cues[cue]!.strength === "not");
  const rest = hits
    .filter((hit) => cues[hit.cue]!.strength !== "not" && !vetoes.some((veto) => overlap(veto, hit)))
    .sort(
      (a, b) =>
        rank(cues[a.cue]!) - rank(cues[b.cue]!) || b.to - b.from - (a.to - a.from) || a.from - b.from || a.cue - b.cue,
    );
  const kept: Hit[] = [];
  for (const hit of rest) if (!kept.some((other) => overlap(other, hit))) kept.push(hit);
  return kept;
}

const rank = ({ strength }: TopicCue): number => (strength === "strong" ? 0 : 1);

const overlap = (a: Hit, b: Hit): boolean => a.from < b.to && b.from < a.to;

function wordsOf({ text, tokens }: Passage, { from, to }: Hit): string {
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end);
}
