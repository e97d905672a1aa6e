import type { BuiltSite } from "./built-site.ts";

/** A figure of the site before and after. */
export interface SizeChange {
  what: string;
  unit: "number" | "bytes";
  before: number;
  after: number;
}

const figures: [what: string, unit: SizeChange["unit"], of: (site: BuiltSite) => number][] = [
  ["Papers", "number", ({ papers }) => papers.size],
  ["Topics", "number", ({ topics }) => topics.size],
  ["HTML pages", "number", ({ pages }) => pages.size],
  ["Files", "number", ({ files }) => files.size],
  ["All files", "bytes", ({ files }) => sum([...files.values()])],
  ["Paper page in gzip, median", "bytes", ({ packed }) => median([...packed.values()])],
  ["Paper page in gzip, largest", "bytes", ({ packed }) => [...packed.values()].reduce((a, b) => Math.max(a, b), 0)],
  [
    "Search index",
    "bytes",
    ({ files }) => sum([...files].filter(([path]) => path.startsWith("pagefind/")).map(([, bytes]) => bytes)),
  ],
];

/** How large both sites are. */
export function compareSizes(before: BuiltSite, after: BuiltSite): SizeChange[] {
  return figures.map(([what, unit, of]) => ({ what, unit, before: of(before), after: of(after) }));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The lower one of the two in the middle; 0 of none. */
function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}
