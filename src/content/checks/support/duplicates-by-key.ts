/** Two things that share a key. */
export interface Pair<T> {
  first: T;
  second: T;
}

/**
 * Pairs each thing that repeats a key with the one before it. The problem belongs at the later one, unless only the
 * earlier one is being checked: then the two change places.
 */
export function duplicatesByKey<T extends { file: string }>(
  things: readonly T[],
  keysOf: (thing: T) => readonly string[],
  judged: (file: string) => boolean,
): (Pair<T> & { key: string })[] {
  const byKey = new Map<string, T>();
  const pairs: (Pair<T> & { key: string })[] = [];
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const earlier = byKey.get(key);
      byKey.set(key, thing);
      if (earlier === undefined || earlier === thing) continue;
      const turned = judged(earlier.file) && !judged(thing.file);
      pairs.push(turned ? { key, first: thing, second: earlier } : { key, first: earlier, second: thing });
    }
  }
  return pairs;
}
