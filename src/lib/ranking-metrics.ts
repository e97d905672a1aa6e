/** Graded answers to a query: id to grade, 2 for what was meant, 1 for what also helps. */
export type Grades = ReadonlyMap<string, number>;

/**
 * Normalised discounted cumulative gain of the first k hits, from 0 to 1, with gain 2^grade - 1
 * (Järvelin and Kekäläinen 2002; the exponential gain of Burges et al. 2005).
 */
export function ndcg(hits: readonly string[], grades: Grades, k = 10): number {
  const ideal = [...grades.values()].sort((a, b) => b - a);
  const best = gain(ideal.slice(0, k));
  return best === 0 ? 0 : gain(hits.slice(0, k).map((id) => grades.get(id) ?? 0)) / best;
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}

/** One over the place of the first hit of the highest grade; 0 when there is none. */
export function reciprocalRank(hits: readonly string[], grades: Grades): number {
  const highest = Math.max(0, ...grades.values());
  const place = hits.findIndex((id) => grades.get(id) === highest);
  return place === -1 ? 0 : 1 / (place + 1);
}
