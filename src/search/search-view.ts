import type { Labels } from "../browser/site-data.ts";
import { compareText } from "../lib/compare.ts";
import { urls, withBase } from "../model/urls.ts";
import { element, partsOf } from "./dom.ts";
import type { Answer } from "./engine.ts";
import { countText, hitItem, namedLinks, queryNotes } from "./results-view.ts";
import { forgetSearches, pastSearches, type SearchState, writeState } from "./state.ts";

/** Hits drawn at once; more on demand. */
const pageSize = 10;

/** The parts of the search page. */
export function findView(root: HTMLElement) {
  const part = partsOf(root);
  return {
    root,
    form: root.querySelector<HTMLFormElement>("form[role=search]")!,
    input: root.querySelector<HTMLInputElement>("input[name=q]")!,
    sort: root.querySelector<HTMLSelectElement>("select[name=sort]")!,
    filters: part<HTMLDetailsElement>("filters"),
    facets: part("facets"),
    results: part("results"),
    list: part("results").querySelector("ol")!,
    named: part("named"),
    notes: part("notes"),
    count: part("count"),
    empty: part("empty"),
    ways: part("ways"),
    start: part("start"),
    past: part("past"),
    forget: part("forget"),
    more: part("more"),
  };
}
export type View = ReturnType<typeof findView>;

/** What drawing needs that stays the same from search to search. */
export interface Site {
  labels: Labels;
  base: string;
  facetIds: string[];
}

/** Draws an answer and its first hits, unless the state has changed while these were loaded. */
export async function drawAnswer(
  view: View,
  { labels, base, facetIds }: Site,
  answer: Answer,
  state: SearchState,
  isCurrent: () => boolean,
): Promise<void> {
  const hits = await answer.hits(0, pageSize);
  if (!isCurrent()) return;
  const none = answer.count + answer.partial === 0;
  view.start.hidden = true;
  view.empty.hidden = !none;
  view.named.replaceChildren(...namedLinks(answer, base));
  view.list.replaceChildren(...hits.map((hit) => hitItem(hit, answer, labels)));
  view.count.textContent = countText(answer, answer.corrected ?? state.q);
  const exactly = `?${writeState({ ...state, exact: true }, facetIds)}`;
  view.notes.replaceChildren(...queryNotes(answer, state.q, exactly));
  if (none) view.ways.replaceChildren(...waysOn(labels, base, state, facetIds));
  showMoreButton(view, answer);
}

/** What is there before a search: none of its parts, and the reader's last searches. */
export function drawStart(view: View): void {
  clear(view, "");
  view.empty.hidden = true;
  view.start.hidden = false;
  drawPast(view);
}

/** Nothing old is left to be taken for an answer. */
export function drawFailure(view: View): void {
  clear(view, "The search index could not be loaded. The list of all papers still works.");
  view.results.setAttribute("aria-busy", "false");
}

function clear(view: View, count: string): void {
  for (const part of [view.list, view.named, view.notes]) part.replaceChildren();
  view.more.hidden = true;
  view.count.textContent = count;
}

/** What one can do when nothing matches. */
function waysOn(labels: Labels, base: string, state: SearchState, facetIds: string[]): HTMLElement[] {
  const filtered = Object.values(state.facets).some((values) => values.length > 0);
  const without = `?${writeState({ ...state, facets: {} }, facetIds)}`;
  const largest = labels.topics.toSorted((a, b) => b.papers - a.papers || compareText(a.id, b.id)).slice(0, 6);
  const links = largest.map(({ id, label }) => element("a", { href: withBase(urls.topic(id), base) }, label));
  const topics = element("li", {}, "Or read a topic: ", ...links.flatMap((link) => [", ", link]).slice(1));
  if (!filtered) return [topics];
  return [element("li", {}, element("a", { href: without }, "Search without the filters")), topics];
}

function drawPast(view: View): void {
  const past = pastSearches();
  view.past.hidden = past.length === 0;
  const items = past.map((q) => element("li", {}, element("a", { href: `?${new URLSearchParams({ q })}` }, q)));
  view.past.querySelector("ul")!.replaceChildren(...items);
}

/** Forgets the reader's last searches. */
export function forgetPast(view: View): void {
  forgetSearches();
  drawPast(view);
  view.input.focus();
}

function showMoreButton(view: View, { count, partial }: Answer): void {
  view.more.hidden = view.list.children.length >= count + partial;
}

/** Draws the next hits, and moves to the first of them. */
export async function drawMore(view: View, answer: Answer, labels: Labels): Promise<void> {
  const drawn = view.list.children.length;
  const hits = await answer.hits(drawn, drawn + pageSize);
  if (view.list.children.length !== drawn) return;
  const items = hits.map((hit) => hitItem(hit, answer, labels));
  view.list.append(...items);
  showMoreButton(view, answer);
  items[0]?.querySelector("a")?.focus();
}
