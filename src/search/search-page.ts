import { loadLabels } from "../browser/site-data.ts";
import { moveFocus } from "./dom.ts";
import { type Answer, search } from "./engine.ts";
import { type FacetGroup, facetGroups } from "./facets-view.ts";
import { loadIndex } from "./pagefind.ts";
import { drawAnswer, drawFailure, drawMore, drawStart, findView, forgetPast, type View } from "./search-view.ts";
import { isEmpty, keepSearch, readState, rememberState, type SearchState, toggleFacet, withNewIds } from "./state.ts";
import { newestOnly } from "./turns.ts";

/** One or two letters begin most words: an answer to them is wanted only of who stops there. */
const shortPauseMs = 120;

/** Makes the search page answer as one types. The page works as a plain form until this has run. */
export async function startSearchPage(root: HTMLElement, base: string): Promise<void> {
  const view = findView(root);
  // Not after the labels: the index takes longest to load.
  void loadIndex(base, Number(root.dataset["papers"])).catch(() => {});
  const labels = await loadLabels(base).catch(() => undefined);
  if (labels === undefined) return drawFailure(view);
  const facetIds = [...labels.facets.map(({ id }) => id), "year"];
  const site = { labels, base, facetIds };
  const groups = facetGroups(labels, (facet, value) => go(toggleFacet(state, facet, value), "push"));
  view.facets.replaceChildren(...groups.map(({ details }) => details));
  view.filters.open = matchMedia("(min-width: 60rem)").matches;
  const addressed = () => withNewIds(readState(new URLSearchParams(location.search), facetIds), labels);
  let state = addressed();
  let answer: Answer | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = newestOnly(async (next: SearchState) => {
    const isCurrent = () => next === state;
    try {
      answer = isEmpty(next) ? undefined : await search(base, next);
      if (answer !== undefined) await drawAnswer(view, site, answer, next, isCurrent);
      else if (isCurrent()) drawStart(view);
      if (!isCurrent()) return;
      root.setAttribute("data-answered", next.q);
      await countFacets(groups, answer, next, base);
    } catch {
      if (isCurrent()) drawFailure(view);
    }
    if (isCurrent()) view.results.setAttribute("aria-busy", "false");
  });

  function go(next: SearchState, history: "push" | "replace" | "none", pause = 0): void {
    state = next;
    clearTimeout(timer);
    rememberState(next, facetIds, history);
    view.results.setAttribute("aria-busy", "true");
    if (pause === 0) void draw(next);
    else timer = setTimeout(() => void draw(next), pause);
  }

  const typed = (): SearchState => ({ ...state, q: view.input.value, exact: false });
  for (const { id, details } of groups) {
    details.open = (state.facets[id]?.length ?? 0) > 0;
    details.addEventListener("toggle", () => details.open && void countFacets(groups, answer, state, base));
  }
  view.input.addEventListener("input", () => {
    const { length } = view.input.value.trim();
    go(typed(), "replace", length > 0 && length < 3 ? shortPauseMs : 0);
  });
  view.sort.addEventListener("change", () => {
    go({ ...state, sort: view.sort.value as SearchState["sort"] }, "push");
  });
  view.form.addEventListener("submit", (event) => {
    event.preventDefault();
    keepSearch(view.input.value);
    go(typed(), "push");
  });
  view.list.addEventListener("click", (event) => (event.target as Element).closest("a") && keepSearch(state.q));
  view.forget.addEventListener("click", () => forgetPast(view));
  view.more.addEventListener("click", () => answer && void drawMore(view, answer, labels));
  addEventListener("popstate", () => {
    const back = addressed();
    fillIn(view, back);
    go(back, "none");
  });
  root.addEventListener("keydown", (event) => {
    const links = [...view.results.querySelectorAll<HTMLElement>("a")];
    const inSearch = event.target === view.input || links.includes(event.target as HTMLElement);
    if (inSearch && moveFocus(links, event.key, view.input)) event.preventDefault();
    if (!inSearch || event.key !== "Escape") return;
    view.input.focus();
    view.input.select();
  });
  root.classList.add("is-live");
  // A reader may have begun to type before this ran.
  if (view.input.value.trim() !== "") state = { ...state, q: view.input.value };
  fillIn(view, state);
  go(state, "none");
}

/** Counts what is open; a facet that nobody looks at costs nothing. Without a search, all papers are counted. */
async function countFacets(groups: FacetGroup[], answer: Answer | undefined, state: SearchState, base: string) {
  const open = groups.filter(({ details }) => details.open);
  if (open.length === 0) return;
  const counted = answer ?? (await search(base, state));
  await Promise.all(open.map(async (group) => group.update(await counted.counts(group.id), state)));
}

function fillIn(view: View, state: SearchState): void {
  view.input.value = state.q;
  view.sort.value = state.sort;
}
