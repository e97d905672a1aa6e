/** A hit of one search: what it is, and how good Pagefind finds it. */
export interface Scored {
  id: string;
  score: number;
}

/** One search of a blend: its hits, best first, and how much finding something by it is worth. */
export interface Strand<T extends Scored> {
  weight: number;
  hits: T[];
}

/**
 * Blends searches into one ranking: each hit gains the weight of every strand that has it, a little more towards the top
 * of the strand. What all strands have comes first; what only one has is kept, last.
 */
export function blend<T extends Scored>(strands: Strand<T>[]): T[] {
  const found = new Map<string, { hit: T; worth: number }>();
  for (const { weight, hits } of strands) {
    const top = hits[0]?.score ?? 1;
    for (const hit of hits) {
      const entry = found.get(hit.id) ?? { hit, worth: 0 };
      entry.worth += weight * (0.4 + 0.6 * Math.min(1, hit.score / (top || 1)));
      found.set(hit.id, entry);
    }
  }
  return [...found.values()].sort((a, b) => b.worth - a.worth || (a.hit.id < b.hit.id ? -1 : 1)).map(({ hit }) => hit);
}
