import { element, moveFocus } from "./dom.ts";
import { type Answer, loadEngine, search } from "./engine.ts";
import { type FacetGroup, facetGroups } from "./facets-view.ts";
import { type Labels, loadLabels, topicsNamed } from "./labels.ts";
import { correctionNote, countText, hitItem } from "./results-view.ts";
import { isEmpty, readState, type SearchState, sorts, toggleFacet, writeState } from "./state.ts";

/** Hits drawn at once; more on demand. */
const pageSize = 20;
/** Short enough to feel like typing, long enough not to search for half a word. */
const pauseMs = 80;

/** Makes the search page answer as one types. The page works as a plain form until this has run. */
export async function startSearchPage(root: HTMLElement, base: string): Promise<void> {
  const view = findView(root);
  const labels = await loadLabels(base);
  const facetIds = [...labels.facets.map(({ id }) => id), "year"];
  const groups = facetGroups(labels, (facet, value) => show(toggleFacet(state, facet, value), "push"));
  view.facets.replaceChildren(...groups.map(({ details }) => details));
  let state = readState(new URLSearchParams(location.search), facetIds);
  let asked = 0;
  let showMore = async () => {};
  view.more.addEventListener("click", () => void showMore());

  async function show(next: SearchState, history: "push" | "replace" | "none"): Promise<void> {
    state = next;
    const turn = ++asked;
    remember(next, facetIds, history);
    view.results.setAttribute("aria-busy", "true");
    try {
      const answer =
        isEmpty(next) && openFacets(groups).length === 0 ? undefined : await search(base, next, openFacets(groups));
      const hits = answer === undefined || isEmpty(next) ? [] : await answer.hits(0, pageSize);
      if (turn !== asked) return;
      for (const group of groups) group.update(answer?.facetCounts[group.id], next);
      view.topics.replaceChildren(...topicLinks(labels, next.q, base));
      view.list.replaceChildren(...hits.map(hitItem));
      view.count.textContent = isEmpty(next) ? "" : countText(answer!, answer!.corrected ?? next.q);
      view.empty.hidden = isEmpty(next) || answer!.count + answer!.partial > 0;
      view.correction.replaceChildren(...correction(answer, next, facetIds));
      view.start.hidden = !isEmpty(next);
      showMore = drawMore(view, answer, isEmpty(next) ? 0 : hits.length, () => turn === asked);
    } catch {
      view.count.textContent = "The search index could not be loaded. The list of all papers still works.";
    }
    if (turn === asked) view.results.setAttribute("aria-busy", "false");
  }

  for (const { id, details } of groups) {
    details.open = (state.facets[id]?.length ?? 0) > 0;
    details.addEventListener("toggle", () => details.open && void show(state, "none"));
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  view.input.addEventListener("input", () => {
    clearTimeout(timer);
    view.results.setAttribute("aria-busy", "true");
    // What is still under way answers an older query.
    asked++;
    timer = setTimeout(() => void show({ ...state, q: view.input.value, exact: false }, "replace"), pauseMs);
  });
  view.input.addEventListener("focus", () => void loadEngine(base), { once: true });
  view.sort.addEventListener(
    "change",
    () => void show({ ...state, sort: sorts.find((sort) => sort === view.sort.value) ?? "relevance" }, "push"),
  );
  view.form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void show({ ...state, q: view.input.value, exact: false }, "push");
  });
  addEventListener("popstate", () => {
    const back = readState(new URLSearchParams(location.search), facetIds);
    fillIn(view, back);
    void show(back, "none");
  });
  root.addEventListener("keydown", (event) => {
    const links = [...view.results.querySelectorAll<HTMLElement>("a")];
    const inSearch = event.target === view.input || links.includes(event.target as HTMLElement);
    if (inSearch && moveFocus(links, event.key, view.input)) event.preventDefault();
    if (inSearch && event.key === "Escape") view.input.select();
  });
  view.root.classList.add("is-live");
  // A reader may have begun to type before this ran.
  if (view.input.value.trim() !== "") state = { ...state, q: view.input.value };
  fillIn(view, state);
  await show(state, "none");
}

function findView(root: HTMLElement) {
  const find = <T extends HTMLElement>(selector: string) => {
    const found = root.querySelector<T>(selector);
    if (found === null) throw new Error(`The search page has no ${selector}`);
    return found;
  };
  return {
    root,
    form: find<HTMLFormElement>("form[role=search]"),
    input: find<HTMLInputElement>("input[name=q]"),
    sort: find<HTMLSelectElement>("select[name=sort]"),
    facets: find("[data-facets]"),
    results: find("[data-results]"),
    list: find("[data-results] ol"),
    topics: find("[data-topic-hits]"),
    correction: find("[data-correction]"),
    count: find("[data-count]"),
    empty: find("[data-empty]"),
    start: find("[data-start]"),
    more: find<HTMLButtonElement>("[data-more]"),
  };
}
type View = ReturnType<typeof findView>;

function fillIn(view: View, state: SearchState): void {
  view.input.value = state.q;
  view.sort.value = state.sort;
}

function remember(state: SearchState, facetIds: string[], history: "push" | "replace" | "none"): void {
  if (history === "none") return;
  const query = writeState(state, facetIds).toString();
  const address = query === "" ? location.pathname : `${location.pathname}?${query}`;
  if (history === "push" && address !== location.pathname + location.search)
    window.history.pushState(null, "", address);
  else window.history.replaceState(null, "", address);
}

function correction(answer: Answer | undefined, state: SearchState, facetIds: string[]): HTMLElement[] {
  if (answer?.corrected === undefined) return [];
  return [correctionNote(state.q, answer.corrected, `?${writeState({ ...state, exact: true }, facetIds)}`)];
}

function openFacets(groups: FacetGroup[]): string[] {
  return groups.filter(({ details }) => details.open).map(({ id }) => id);
}

function topicLinks(labels: Labels, query: string, base: string): HTMLElement[] {
  return topicsNamed(labels, query).map(({ id, label, papers }) =>
    element("a", { href: `${base}topics/${id}/`, class: "topic-hit", "data-topic-hit": id }, `${label} (${papers})`),
  );
}

/** Shows the button while hits are left, and says what it does when pressed. */
function drawMore(view: View, answer: Answer | undefined, drawn: number, current: () => boolean): () => Promise<void> {
  let shown = drawn;
  view.more.hidden = answer === undefined || drawn === 0 || shown >= answer.count + answer.partial;
  return async () => {
    view.more.disabled = true;
    const hits = (await answer?.hits(shown, shown + pageSize)) ?? [];
    view.more.disabled = false;
    if (!current()) return;
    const items = hits.map(hitItem);
    view.list.append(...items);
    shown += hits.length;
    view.more.hidden = shown >= (answer === undefined ? 0 : answer.count + answer.partial);
    items[0]?.querySelector("a")?.focus();
  };
}
