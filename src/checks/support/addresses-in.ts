/** The texts in a value of the front matter, lists and groups included, each with its path. */
export function addressesIn(value: unknown, path: PropertyKey[]): { path: PropertyKey[]; url: string }[] {
  if (typeof value === "string") return [{ path, url: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => addressesIn(inner, [...path, key]));
}
