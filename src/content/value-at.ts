/** The value at a path of parsed front matter; only own keys count, so that `constructor` is none. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, step)
        ? (at as Record<PropertyKey, unknown>)[step]
        : undefined,
    data,
  );
}

/** The texts under some keys of the front matter, in lists and mappings too, each with its path. */
export function textsUnder(data: unknown, keys: readonly string[]): { path: PropertyKey[]; text: string }[] {
  return keys.flatMap((key) => textsIn(valueAt(data, [key]), [key]));
}

/** The texts in a value, lists and mappings included, each with its path. */
export function textsIn(value: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}
