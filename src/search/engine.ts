import { isHonest } from "./honest.ts";
import type { SearchState } from "./state.ts";

/** A hit as the result list shows it. */
export interface Hit {
  id: string;
  url: string;
  title: string;
  meta: Record<string, string>;
  /** HTML of Pagefind's: text with `<mark>` around the matches. */
  excerpt: string;
}

/** The answer to a search: how many hits, how many per value of each loaded facet, and the hits on demand. */
export interface Answer {
  count: number;
  facetCounts: Record<string, Record<string, number>>;
  hits(from: number, to: number): Promise<Hit[]>;
}

/** The part of Pagefind's interface that is used here (https://pagefind.app/docs/api/). */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(
    term: string | null,
    options: object,
  ): Promise<{ results: { data(): Promise<Fragment> }[]; filters: Answer["facetCounts"] }>;
}
interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind once. Called when the reader turns to a search field, so that the first key finds it ready. */
export function loadEngine(base: string): Promise<Pagefind> {
  loading ??= start(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({
    excerptLength: 28,
    ranking: { metaWeights: { title: 6, topics: 1, aliases: 1, authors: 2, id: 0 } },
  });
  await pagefind.init();
  return pagefind;
}

/** A value that no paper has: excluding it loads the counts of a facet without choosing anything. */
const nobody = "none-of-these";

/**
 * Searches, with every chosen value of a facet required, years apart, of which one is enough.
 * @param counted the facets whose counts are wanted; the filter files of others are not loaded.
 */
export async function search(base: string, state: SearchState, counted: string[]): Promise<Answer> {
  const pagefind = await loadEngine(base);
  const filters: Record<string, object> = {};
  for (const facet of new Set([...counted, ...Object.keys(state.facets)])) {
    const chosen = state.facets[facet] ?? [];
    filters[facet] = { not: [nobody], ...(chosen.length > 0 && { [facet === "year" ? "any" : "all"]: chosen }) };
  }
  const sort = { relevance: undefined, newest: { date: "desc" }, title: { title: "asc" } }[state.sort];
  const found = await pagefind.search(state.q.trim() === "" ? null : state.q, { filters, ...(sort && { sort }) });
  if (state.q.trim() !== "" && !(await answersQuery(state.q, found.results[0])))
    return { ...nothing, facetCounts: emptied(found.filters) };
  return {
    count: found.results.length,
    facetCounts: found.filters,
    hits: (from, to) => Promise.all(found.results.slice(from, to).map(async (result) => toHit(await result.data()))),
  };
}

const nothing: Omit<Answer, "facetCounts"> = { count: 0, hits: () => Promise.resolve([]) };

/** Judges an answer by its best hit; when not even that has what was asked for, none has. */
async function answersQuery(query: string, best: { data(): Promise<Fragment> } | undefined): Promise<boolean> {
  if (best === undefined) return false;
  const { excerpt, meta } = await best.data();
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map((match) => match[1]!);
  // What Pagefind found in the metadata is marked nowhere.
  return isHonest(query, [
    ...marked,
    ...["title", "authors", "venue", "topics", "aliases"].map((key) => meta[key] ?? ""),
  ]);
}

function emptied(counts: Answer["facetCounts"]): Answer["facetCounts"] {
  return Object.fromEntries(
    Object.entries(counts).map(([facet, values]) => [
      facet,
      Object.fromEntries(Object.keys(values).map((value) => [value, 0])),
    ]),
  );
}

function toHit({ url, excerpt, meta }: Fragment): Hit {
  return { id: meta["id"] ?? "", url, title: meta["title"] ?? url, meta, excerpt };
}
