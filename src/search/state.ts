import type { Labels } from "../browser/site-data.ts";
import { keep, loadKept } from "../browser/keep.ts";

/** What the search page shows, all of it in the address so that it can be shared and gone back to. */
export interface SearchState {
  q: string;
  /** Chosen values by facet; `year` is one of the facets. */
  facets: Record<string, string[]>;
  sort: Sort;
  /** Search for the words as typed, whatever their spelling. */
  exact: boolean;
}

export const sorts = ["relevance", "newest", "oldest", "title"] as const;
export type Sort = (typeof sorts)[number];

/** Longer queries are pasted by mistake; a search of one would freeze the page. */
const longestQuery = 300;

/** Reads a state from the parameters of an address. What makes no sense is left out. */
export function readState(params: URLSearchParams, facetIds: readonly string[]): SearchState {
  const facets: Record<string, string[]> = {};
  for (const id of facetIds) {
    const values = params.getAll(id).join(",").split(",");
    const valid = values.filter((value) => /^[a-z0-9-]+$/.test(value));
    if (valid.length > 0) facets[id] = [...new Set(valid)].sort();
  }
  const sort = sorts.find((known) => known === params.get("sort")) ?? "relevance";
  return { q: (params.get("q") ?? "").slice(0, longestQuery), facets, sort, exact: params.get("exact") === "1" };
}

/** Writes a state as parameters, in a fixed order and without defaults, so that one search has one address. */
export function writeState(state: SearchState, facetIds: readonly string[]): URLSearchParams {
  const params = new URLSearchParams();
  if (state.q.trim() !== "") params.set("q", state.q.trim());
  for (const id of facetIds) {
    const values = state.facets[id] ?? [];
    if (values.length > 0) params.set(id, [...values].sort().join(","));
  }
  if (state.sort !== "relevance") params.set("sort", state.sort);
  if (state.exact) params.set("exact", "1");
  return params;
}

type MovedTopics = Pick<Labels, "moved"> & { topics: Pick<Labels["topics"][number], "id" | "facet">[] };

/** The state with each topic under the id that it has now, in the facet that it has now: a shared address may be old. */
export function withNewIds(state: SearchState, { moved, topics }: MovedTopics): SearchState {
  const facets: Record<string, string[]> = {};
  for (const [facet, values] of Object.entries(state.facets))
    for (const value of values) {
      const id = Object.hasOwn(moved, value) ? moved[value]! : value;
      const place = id === value ? facet : (topics.find((topic) => topic.id === id)?.facet ?? facet);
      facets[place] = [...new Set([...(facets[place] ?? []), id])].sort();
    }
  return { ...state, facets };
}

/** The state with one value of a facet added or taken away. */
export function toggleFacet(state: SearchState, facet: string, value: string): SearchState {
  const chosen = state.facets[facet] ?? [];
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...state, facets: { ...state.facets, [facet]: values } };
}

/** Whether there is anything to search for. */
export function isEmpty(state: SearchState): boolean {
  return state.q.trim() === "" && Object.values(state.facets).every((values) => values.length === 0);
}

/** Puts a state into the address, as a new one to go back from or in the place of the last one. */
export function rememberState(state: SearchState, facetIds: string[], history: "push" | "replace" | "none"): void {
  if (history === "none") return;
  const params = writeState(state, facetIds);
  const address = params.size === 0 ? location.pathname : `${location.pathname}?${params}`;
  const isNew = history === "push" && address !== location.pathname + location.search;
  window.history[isNew ? "pushState" : "replaceState"](null, "", address);
}

/** The reader's own last searches. They stay in this browser. */
const pastKey = "atlas-searches";
const mostPast = 8;

/** The last searches, newest first; none where the browser keeps nothing. */
export function pastSearches(): string[] {
  const kept = loadKept(pastKey);
  return Array.isArray(kept) ? kept.filter((one) => typeof one === "string").slice(0, mostPast) : [];
}

/** Keeps a search, once, in the first place. */
export function keepSearch(query: string): void {
  const asked = query.trim();
  if (asked.length > 1) keep(pastKey, [...new Set([asked, ...pastSearches()])].slice(0, mostPast));
}

/** Forgets all. */
export function forgetSearches(): void {
  keep(pastKey, undefined);
}
