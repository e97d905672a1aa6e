import { blend } from "./blend.ts";
import { isHonest } from "./honest.ts";
import type { SearchState } from "./state.ts";
import { understand } from "./understand.ts";
import { loadVocabulary } from "./vocabulary.ts";

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
  /** Papers that match all of the query. */
  count: number;
  /** Papers that match a part of it and follow those. */
  partial: number;
  /** The query as it was searched for, when its spelling was corrected. */
  corrected?: string;
  facetCounts: Record<string, Record<string, number>>;
  hits(from: number, to: number): Promise<Hit[]>;
}

/** The part of Pagefind's interface that is used here (https://pagefind.app/docs/api/). */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(term: string | null, options: object): Promise<{ results: Result[]; filters: Answer["facetCounts"] }>;
}
interface Result {
  id: string;
  score: number;
  data(): Promise<Fragment>;
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
 * Searches, with every chosen value of a facet required, years apart, of which one is enough. Papers that match all of
 * the query come first; when these are few, papers that match a part of it follow.
 * @param counted the facets whose counts are wanted; the filter files of others are not loaded.
 */
export async function search(base: string, state: SearchState, counted: string[]): Promise<Answer> {
  const [pagefind, { words: vocabulary, papers }] = await Promise.all([loadEngine(base), loadVocabulary(base)]);
  const { term, words, corrected } = understand(state.q, vocabulary, state.exact);
  const options = { filters: toFilters(state, counted), ...sortOptions[state.sort] };
  const found = await pagefind.search(term === "" ? null : term, options);
  const full = term === "" || (await answersQuery(term, found.results[0])) ? found.results : [];
  const partial =
    words.length > 0 && full.length < fewMatches ? await matchInPart(pagefind, words, options, papers) : [];
  const all = withoutTwins([...full, ...partial]);
  const ranked = state.sort === "relevance" ? all : full.length > 0 ? full : all;
  return {
    count: full.length,
    partial: ranked.length - full.length,
    ...(corrected !== undefined && { corrected }),
    facetCounts: ranked.length === 0 ? emptied(found.filters) : found.filters,
    hits: (from, to) => Promise.all(ranked.slice(from, to).map(async (result) => toHit(await result.data()))),
  };
}

/** Fewer full matches than this leave room for papers that match in part. */
const fewMatches = 10;
/** Each word is a search of its own; the rarest ones tell the most. */
const mostWords = 6;

const sortOptions: Record<SearchState["sort"], object> = {
  relevance: {},
  newest: { sort: { date: "desc" } },
  title: { sort: { title: "asc" } },
};

function toFilters(state: SearchState, counted: string[]): Record<string, object> {
  const filters: Record<string, object> = {};
  for (const facet of new Set([...counted, ...Object.keys(state.facets)])) {
    const chosen = state.facets[facet] ?? [];
    filters[facet] = { not: [nobody], ...(chosen.length > 0 && { [facet === "year" ? "any" : "all"]: chosen }) };
  }
  return filters;
}

/** Searches for each word alone and blends the answers; a word weighs by how few papers have it (Spärck Jones 1972). */
async function matchInPart(pagefind: Pagefind, words: string[], options: object, papers: number): Promise<Result[]> {
  const strands = await Promise.all(
    words.map(async (word) => {
      const { results } = await pagefind.search(word, options);
      const hits = (await answersQuery(word, results[0])) ? results : [];
      return { weight: Math.log(1 + papers / Math.max(1, hits.length)), hits };
    }),
  );
  return blend(
    strands
      .sort((a, b) => b.weight - a.weight)
      .filter(({ hits }) => hits.length > 0)
      .slice(0, mostWords),
  );
}

function withoutTwins(results: Result[]): Result[] {
  return [...new Map(results.toReversed().map((result) => [result.id, result])).values()].reverse();
}

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
