import type { Token } from "../text/tokens.ts";
import { cueList } from "../cues/cue-list.ts";
import type { CueMatch } from "../cues/find-cues.ts";

/**
 * Words that open an aside: what follows, up to the end of the clause, is not what the paper is about. The number is
 * what a cue inside still counts for.
 */
export const asideCues: readonly { cue: string; counts: number }[] = [
  ...cueList(`
    unlike, in contrast to, in contrast with, contrary to, different from, differ* from, as opposed to, compared
    with, compared to, comparing to, in comparison with, in comparison to, relative to, rather than, instead of,
    alternative to, alternatives to, outperform*, surpass*, beats, better than, worse than, faster than, higher
    than, lower than, superior to, competitive with, comparable to, comparable with, on par with, improvement* over,
    improve* over, improve* upon, gains over, advantage* over, without, free of, no need for, no need of, does not
    require, do not require, not requiring, does not need, not rely on, not … limited to, is not, are not, inspired
    by, motivated by, reminiscent of, beyond, except for, avoid*, eliminat* the need, removing the need,
    circumvent*, much like, against`).map((cue) => ({ cue, counts: 0 })),
  ...["model", "method", "approach", "technique", "baseline", "architecture", "network", "system", "algorithm"].flatMap(
    (kind) => [`${kind} … such as`, `${kind} like`].map((cue) => ({ cue, counts: 0.3 })),
  ),
  { cue: "e.g.", counts: 0.6 },
  { cue: "similar to", counts: 0.3 },
];

/** How much of a cue's weight is left at each token: 1 outside asides. */
export function asideFactors(list: Token[], openers: { match: CueMatch; counts: number }[]): number[] {
  const factors = list.map(() => 1);
  for (const { match, counts } of openers) {
    const end = clauseEnd(list, match.to);
    for (let i = match.to; i < end; i++) factors[i] = Math.min(factors[i]!, counts);
  }
  list.forEach(({ stem }, i) => {
    if (stem === "baseline") for (const before of phraseBefore(list, i)) factors[before] = 0;
  });
  return factors;
}

/** "Gaussian process baselines": the words that say what kind of baseline. */
function phraseBefore(list: Token[], at: number): number[] {
  const out: number[] = [];
  for (let i = at - 1; i >= 0 && at - i <= 3 && isTight(list[i]!); i--) out.push(i);
  return out;
}

const isTight = ({ separator }: Token): boolean => separator === "space" || separator === "hyphen";

const closers = new Set([
  "on",
  "in",
  "by",
  "for",
  "while",
  "across",
  "when",
  "but",
  "which",
  "that",
  "under",
  "via",
  "at",
  "using",
  "our",
  "we",
]);
const longestAside = 14;

function clauseEnd(list: Token[], from: number): number {
  if (list[from - 1]?.separator === "stop") return from;
  for (let i = from; i < list.length && i < from + longestAside; i++) {
    if (i > from && closers.has(list[i]!.norm)) return i;
    if (!isTight(list[i]!)) return i + 1;
  }
  return Math.min(list.length, from + longestAside);
}
