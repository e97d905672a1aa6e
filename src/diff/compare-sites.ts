import { urls } from "../model/urls.ts";
import type { BuiltSite } from "./built-site.ts";
import { comparePages, type LostAddress, lostAddresses, type PageChanges } from "./compare-addresses.ts";
import { comparePapers, type PaperChanges } from "./compare-papers.ts";
import { compareTopics, type TopicChanges } from "./compare-topics.ts";

/** What a reader and a reviewer would notice between two builds of the site. */
export interface Changes {
  lost: LostAddress[];
  papers: PaperChanges;
  topics: TopicChanges;
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
  ["Files", "number", ({ files }) => files.size],
  ["All files", "bytes", ({ files }) => sum([...files.values()])],
  ["Paper page, median", "bytes", (site) => median(paperSizes(site))],
  ["Paper page, largest", "bytes", (site) => paperSizes(site).reduce((a, b) => Math.max(a, b), 0)],
  ["Search index", "bytes", (site) => sum(sizesOf(site, /^pagefind\//))],
];

function sizesOf({ files }: BuiltSite, paths: RegExp): number[] {
  return [...files].filter(([path]) => paths.test(path)).map(([, bytes]) => bytes);
}

function paperSizes({ papers, files }: BuiltSite): number[] {
  return [...papers.keys()].flatMap((id) => files.get(`${urls.paper(id).slice(1)}index.html`) ?? []);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The lower one of the two in the middle; 0 of none. */
function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}
