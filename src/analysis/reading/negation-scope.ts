import cueLists from "../cues/cues.json" with { type: "json" };
import type { CueMatch } from "../cues/find-cues.ts";
import type { Token } from "../text/tokens.ts";

/**
 * Words that open the scope of a negation, comparison or example, as in NegEx (Chapman et al. 2001): what follows, up to
 * the end of the clause, is not what the paper is about. A topic cue in the scope keeps this factor of its weight.
 */
export const scopeCues: readonly { cue: string; factor: number }[] = [
  ...cueLists.scope.map((cue) => ({ cue, factor: 0 })),
  ...["model", "method", "approach", "technique", "baseline", "architecture", "network", "system", "algorithm"].flatMap(
    (kind) => [`${kind} … such as`, `${kind} like`].map((cue) => ({ cue, factor: 0.3 })),
  ),
  { cue: "e.g.", factor: 0.6 },
  { cue: "similar to", factor: 0.3 },
];

/** The factor of each token: 1 outside every scope. */
export function scopeFactors(tokens: readonly Token[], openers: { match: CueMatch; factor: number }[]): number[] {
  const factors = tokens.map(() => 1);
  for (const { match, factor } of openers) {
    const end = clauseEnd(tokens, match.to);
    for (let i = match.to; i < end; i++) factors[i] = Math.min(factors[i]!, factor);
  }
  tokens.forEach(({ stem }, i) => {
    if (stem === "baseline") for (const before of phraseBefore(tokens, i)) factors[before] = 0;
  });
  return factors;
}

/** "Gaussian process baselines": the words that say what kind of baseline. */
function phraseBefore(tokens: readonly Token[], at: number): number[] {
  const out: number[] = [];
  for (let i = at - 1; i >= 0 && at - i <= 3 && isInPhrase(tokens[i]!); i--) out.push(i);
  return out;
}

const isInPhrase = ({ separator }: Token): boolean => separator === "space" || separator === "hyphen";

const clauseOpeners = new Set(
  ["on", "in", "by", "for", "while", "across", "when", "but", "which", "that", "under", "via", "at", "using", "our", "we"], // prettier-ignore
);
/** In tokens. */
const longestScope = 14;

function clauseEnd(tokens: readonly Token[], from: number): number {
  if (tokens[from - 1]?.separator === "stop") return from;
  for (let i = from; i < tokens.length && i < from + longestScope; i++) {
    if (i > from && clauseOpeners.has(tokens[i]!.norm)) return i;
    if (!isInPhrase(tokens[i]!)) return i + 1;
  }
  return Math.min(tokens.length, from + longestScope);
}
