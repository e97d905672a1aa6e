import { compareText } from "../lib/compare.ts";
import { type BrokenLink, brokenLinks } from "./broken-links.ts";
import type { BuiltSite } from "./built-site.ts";

/** A place that does not exist, and the pages that lead there. */
export interface DeadEnd {
  link: string;
  why: string;
  pages: string[];
  /** Whether one of these pages did not lead there before. */
  isNew: boolean;
}

/** Links of the site after the change that lead nowhere, new ones first. */
export function deadEnds(before: BuiltSite, after: BuiltSite): DeadEnd[] {
  const known = new Set(brokenLinks(before).map(keyOf));
  return [...Map.groupBy(brokenLinks(after), ({ link, why }) => JSON.stringify([link, why])).values()]
    .map((same) => ({
      link: same[0]!.link,
      why: same[0]!.why,
      pages: same.map(({ page }) => page),
      isNew: same.some((broken) => !known.has(keyOf(broken))),
    }))
    .sort((a, b) => Number(b.isNew) - Number(a.isNew) || compareText(a.link, b.link));
}

function keyOf({ link, page }: BrokenLink): string {
  return JSON.stringify([link, page]);
}
