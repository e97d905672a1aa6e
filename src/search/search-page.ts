import { urls, withBase } from "../model/urls.ts";
import { element, moveFocus } from "./dom.ts";
import { type Answer, type Hit, search } from "./engine.ts";
import { type FacetGroup, facetGroups } from "./facets-view.ts";
import { forgetSearches, keepSearch, pastSearches } from "./history.ts";
import { type Labels, loadLabels } from "./labels.ts";
import { countText, hitItem, namedLinks, queryNotes } from "./results-view.ts";
import { loadIndex } from "./pagefind.ts";
import { isEmpty, readState, type SearchState, sorts, toggleFacet, withNewIds, writeState } from "./state.ts";
import { newestOnly } from "./turns.ts";

/** Hits drawn at once; more on demand. */
const pageSize = 10;
/** One or two letters begin most words: an answer to them is wanted only of who stops there. */
const shortPauseMs = 120;

type History = "push" | "replace" | "none";

/** Makes the search page answer as one types. The page works as a plain form until this has run. */
export async function startSearchPage(root: HTMLElement, base: string): Promise<void> {
  const view = findView(root);
  // Not after the labels: the index takes longest to load.
  void loadIndex(base, Number(root.dataset["papers"])).catch(() => {});
  const labels = await loadLabels(base).catch(() => undefined);
  if (labels === undefined) return fail(view);
  const facetIds = [...labels.facets.map(({ id }) => id), "year"];
  const groups = facetGroups(labels, (facet, value) => go(toggleFacet(state, facet, value), "push"));
  view.facets.replaceChildren(...groups.map(({ details }) => details));
  view.filters.open = matchMedia("(min-width: 60rem)").matches;
  const addressed = () => withNewIds(readState(new URLSearchParams(location.search), facetIds), labels);
  let state = addressed();
  let answer: Answer | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = newestOnly(async (next: SearchState) => {
    try {
      answer = isEmpty(next) ? undefined : await search(base, next);
      const hits = (await answer?.hits(0, pageSize)) ?? [];
      if (next !== state) return;
      drawAnswer(view, { answer, hits, labels, base, state: next, facetIds });
      view.root.setAttribute("data-answered", next.q);
      await countFacets(groups, answer, next, base);
    } catch {
      if (next !== state) return;
      fail(view);
    }
    if (next === state) view.results.setAttribute("aria-busy", "false");
  });

  function go(next: SearchState, history: History, pause = 0): void {
    state = next;
    clearTimeout(timer);
    remember(next, facetIds, history);
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
  view.sort.addEventListener("change", () => go({ ...state, sort: sorts.find((sort) => sort === view.sort.value) ?? "relevance" }, "push")); // prettier-ignore
  view.form.addEventListener("submit", (event) => {
    event.preventDefault();
    keepSearch(view.input.value);
    go(typed(), "push");
  });
  view.list.addEventListener("click", (event) => (event.target as Element).closest("a") && keepSearch(state.q));
  view.forget.addEventListener("click", () => (forgetSearches(), drawPast(view), view.input.focus()));
  view.more.addEventListener("click", () => void drawMore(view, answer, labels));
  addEventListener("popstate", () => {
    const back = addressed();
    fillIn(view, back);
    go(back, "none");
  });
  root.addEventListener("keydown", (event) => {
    const links = [...view.results.querySelectorAll<HTMLElement>("a")];
    const inSearch = event.target === view.input || links.includes(event.target as HTMLElement);
    if (inSearch && moveFocus(links, event.key, view.input)) event.preventDefault();
    if (inSearch && event.key === "Escape") selectAll(view.input);
  });
  view.root.classList.add("is-live");
  // A reader may have begun to type before this ran.
  if (view.input.value.trim() !== "") state = { ...state, q: view.input.value };
  fillIn(view, state);
  go(state, "none");
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
    filters: find<HTMLDetailsElement>("[data-filters]"),
    facets: find("[data-facets]"),
    results: find("[data-results]"),
    list: find("[data-results] ol"),
    named: find("[data-named]"),
    notes: find("[data-notes]"),
    count: find("[data-count]"),
    empty: find("[data-empty]"),
    ways: find("[data-ways]"),
    start: find("[data-start]"),
    past: find("[data-past]"),
    forget: find<HTMLButtonElement>("[data-forget]"),
    more: find<HTMLButtonElement>("[data-more]"),
  };
}
type View = ReturnType<typeof findView>;

interface Drawing {
  answer: Answer | undefined;
  hits: Hit[];
  labels: Labels;
  base: string;
  state: SearchState;
  facetIds: string[];
}

function drawAnswer(view: View, { answer, hits, labels, base, state, facetIds }: Drawing): void {
  const none = answer !== undefined && answer.count + answer.partial === 0;
  view.start.hidden = answer !== undefined;
  view.empty.hidden = !none;
  view.named.replaceChildren(...(answer === undefined ? [] : namedLinks(answer, base)));
  view.list.replaceChildren(...(answer === undefined ? [] : hits.map((hit) => hitItem(hit, answer, labels))));
  view.count.textContent = answer === undefined ? "" : countText(answer, answer.corrected ?? state.q);
  const exactly = `?${writeState({ ...state, exact: true }, facetIds)}`;
  view.notes.replaceChildren(...(answer === undefined ? [] : queryNotes(answer, state.q, exactly)));
  if (none) view.ways.replaceChildren(...waysOn(labels, base, state, facetIds));
  if (answer === undefined) drawPast(view);
  showMoreButton(view, answer);
}

/** Counts what is open; a facet that nobody looks at costs nothing. Without a search, all papers are counted. */
async function countFacets(groups: FacetGroup[], answer: Answer | undefined, state: SearchState, base: string) {
  const open = groups.filter(({ details }) => details.open);
  if (open.length === 0) return;
  const counted = answer ?? (await search(base, state));
  await Promise.all(open.map(async (group) => group.update(await counted.counts(group.id), state)));
}

/** What one can do when nothing matches. */
function waysOn(labels: Labels, base: string, state: SearchState, facetIds: string[]): HTMLElement[] {
  const filtered = Object.values(state.facets).some((values) => values.length > 0);
  const without = `?${writeState({ ...state, facets: {} }, facetIds)}`;
  const largest = labels.topics.toSorted((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1)).slice(0, 6);
  return [
    ...(filtered ? [element("li", {}, element("a", { href: without }, "Search without the filters"))] : []),
    element(
      "li",
      {},
      "Or read a topic: ",
      ...largest.flatMap(({ id, label }, at) => [...(at === 0 ? [] : [", "]), element("a", { href: withBase(urls.topic(id), base) }, label)]), // prettier-ignore
    ),
  ];
}

function drawPast(view: View): void {
  const past = pastSearches();
  view.past.hidden = past.length === 0;
  const items = past.map((q) => element("li", {}, element("a", { href: `?${new URLSearchParams({ q })}` }, q)));
  view.past.querySelector("ul")!.replaceChildren(...items);
}

function showMoreButton(view: View, answer: Answer | undefined): void {
  const all = answer === undefined ? 0 : answer.count + answer.partial;
  view.more.hidden = view.list.children.length >= all;
}

async function drawMore(view: View, answer: Answer | undefined, labels: Labels): Promise<void> {
  if (answer === undefined) return;
  const drawn = view.list.children.length;
  const hits = await answer.hits(drawn, drawn + pageSize);
  const items = hits.map((hit) => hitItem(hit, answer, labels));
  if (view.list.children.length !== drawn) return;
  view.list.append(...items);
  showMoreButton(view, answer);
  items[0]?.querySelector("a")?.focus();
}

/** Nothing old is left to be taken for an answer. */
function fail(view: View): void {
  view.list.replaceChildren();
  view.named.replaceChildren();
  view.notes.replaceChildren();
  view.more.hidden = true;
  view.count.textContent = "The search index could not be loaded. The list of all papers still works.";
  view.results.setAttribute("aria-busy", "false");
}

function selectAll(input: HTMLInputElement): void {
  input.focus();
  input.select();
}

function fillIn(view: View, state: SearchState): void {
  view.input.value = state.q;
  view.sort.value = state.sort;
}

function remember(state: SearchState, facetIds: string[], history: History): void {
  if (history === "none") return;
  const query = writeState(state, facetIds).toString();
  const address = query === "" ? location.pathname : `${location.pathname}?${query}`;
  if (history === "push" && address !== location.pathname + location.search)
    window.history.pushState(null, "", address);
  else window.history.replaceState(null, "", address);
}
