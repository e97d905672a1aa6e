import type { BuiltSite } from "./built-site.ts";
import { comparePages, type LostAddress, lostAddresses, type PageChanges } from "./compare-addresses.ts";
import { comparePapers, compareTopics, type PaperChanges, type RecordChanges } from "./compare-records.ts";

/** What a reader and a reviewer would notice between two builds of the site. */
export interface Changes {
  lost: LostAddress[];
  papers: PaperChanges;
  topics: RecordChanges;
  pages: PageChanges;
  sizes: SizeChange[];
}

/** A figure of the site before and after. */
export interface SizeChange {
  name: string;
  unit: "number" | "bytes";
  before: number;
  after: number;
}

/** Compares the site before a change with the one after it. */
export function compareSites(before: BuiltSite, after: BuiltSite): Changes {
  return {
    lost: lostAddresses(before, after),
    papers: comparePapers(before, after),
    topics: compareTopics(before, after),
    pages: comparePages(before, after),
    sizes: figures.map(([name, unit, of]) => ({ name, unit, before: of(before), after: of(after) })),
  };
}

const figures: [name: string, unit: SizeChange["unit"], of: (site: BuiltSite) => number][] = [
  ["Papers", "number", ({ papers }) => papers.size],
  ["Topics", "number", ({ topics }) => topics.size],
  ["HTML pages", "number", (site) => sizesOf(site, /\.html$/).length],
  ["Files", "number", (site) => site.files.size],
  ["HTML", "bytes", (site) => sum(sizesOf(site, /\.html$/))],
  ["Search index", "bytes", (site) => sum(sizesOf(site, /^pagefind\//))],
  ["All files", "bytes", (site) => sum(sizesOf(site, /^/))],
];

function sizesOf({ files }: BuiltSite, paths: RegExp): number[] {
  return [...files].filter(([path]) => paths.test(path)).map(([, bytes]) => bytes);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
