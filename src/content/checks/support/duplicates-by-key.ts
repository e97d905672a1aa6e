/** Two items that share a key. */
export interface Pair<T> {
  first: T;
  second: T;
  key: string;
}

/** Pairs each item that repeats a key with the one before it. */
export function duplicatesByKey<T extends { file: string }>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
  isSelected: (file: string) => boolean,
): Pair<T>[] {
  const byKey = new Map<string, T>();
  return items.flatMap((item) =>
    keysOf(item).flatMap((key) => {
      const earlier = byKey.get(key);
      byKey.set(key, item);
      return earlier === undefined || earlier === item ? [] : { key, ...inReportOrder(earlier, item, isSelected) };
    }),
  );
}

/** A problem of two files is reported at the later one, unless only the earlier one is being checked. */
export function inReportOrder<T extends { file: string }>(
  earlier: T,
  later: T,
  isSelected: (file: string) => boolean,
): { first: T; second: T } {
  const isSwapped = isSelected(earlier.file) && !isSelected(later.file);
  return isSwapped ? { first: later, second: earlier } : { first: earlier, second: later };
}
