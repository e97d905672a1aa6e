import type { BuiltSite } from "./built-site.ts";
import { type DeadEnd, deadEnds } from "./compare-links.ts";
import { comparePapers, type PaperChanges } from "./compare-papers.ts";
import { compareSizes, type SizeChange } from "./compare-sizes.ts";
import { compareTopics, type TopicChanges } from "./compare-topics.ts";
import { type LostAddress, lostAddresses } from "./lost-addresses.ts";

/** What a reader and a reviewer would notice between two builds of the site. */
export interface Changes {
  lost: LostAddress[];
  deadEnds: DeadEnd[];
  papers: PaperChanges;
  topics: TopicChanges;
  sizes: SizeChange[];
}

/** Compares the site before a change with the one after it. */
export function compareSites(before: BuiltSite, after: BuiltSite): Changes {
  return {
    lost: lostAddresses(before, after),
    deadEnds: deadEnds(before, after),
    papers: comparePapers(before, after),
    topics: compareTopics(before, after),
    sizes: compareSizes(before, after),
  };
}

/** Whether the change takes something from readers: an address that answered, or a link that leads somewhere. */
export function isHarmful({ lost, deadEnds }: Changes): boolean {
  return lost.length > 0 || deadEnds.length > 0;
}
