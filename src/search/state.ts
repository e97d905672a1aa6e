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
    const values = params
      .getAll(id)
      .flatMap((value) => value.split(","))
      .filter((value) => /^[a-z0-9-]+$/.test(value));
    if (values.length > 0) facets[id] = [...new Set(values)].sort();
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

/** The state with each topic under the id that it has now, in the facet that it has now: a shared address may be old. */
export function withNewIds(
  state: SearchState,
  { moved, topics }: { moved: Record<string, string>; topics: { id: string; facet: string }[] },
): SearchState {
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
