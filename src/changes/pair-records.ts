import type { BuiltSite } from "./built-site.ts";
import { finalAddress } from "./final-address.ts";

/** A page under another id, to which the old one leads; `merged` when that page was there before. */
export interface Renamed {
  from: string;
  to: string;
  merged: boolean;
}

/** What became of ids that are gone and whose address leads on. */
export function renamedIds(kind: "papers" | "topics", gone: string[], before: BuiltSite, after: BuiltSite): Renamed[] {
  return gone.flatMap((from) => {
    const to = new RegExp(`^${kind}/([^/]+)/$`).exec(finalAddress(`${kind}/${from}/`, after) ?? "")?.[1];
    return to !== undefined && after[kind].has(to) ? [{ from, to, merged: before[kind].has(to) }] : [];
  });
}

/** The old id of each that was only renamed; of several that lead to one, the first. */
export function oldIdsOf(renamed: readonly Renamed[]): Map<string, string> {
  return new Map(renamed.map(({ from, to }): [string, string] => [to, from]).reverse());
}
