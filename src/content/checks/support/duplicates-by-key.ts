/** Two items that share a key. */
export interface Pair<T> {
  first: T;
  second: T;
  key: string;
}

/**
 * Pairs each item that repeats a key with the one before it. The problem is reported at the later one, unless only the
 * earlier one is being checked: then the two are swapped.
 */
export function duplicatesByKey<T extends { file: string }>(
  things: readonly T[],
  keysOf: (thing: T) => readonly string[],
  isSelected: (file: string) => boolean,
): Pair<T>[] {
  const byKey = new Map<string, T>();
  const pairs: Pair<T>[] = [];
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const earlier = byKey.get(key);
      byKey.set(key, thing);
      if (earlier === undefined || earlier === thing) continue;
      const swapped = isSelected(earlier.file) && !isSelected(thing.file);
      pairs.push(swapped ? { key, first: thing, second: earlier } : { key, first: earlier, second: thing });
    }
  }
  return pairs;
}
