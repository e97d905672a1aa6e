import { urls, withBase } from "../model/urls.ts";
import { element, moveFocus } from "./dom.ts";
import { search, warmUp } from "./engine.ts";
import { namedLinks } from "./results-view.ts";
import { keepSearch, pastSearches } from "./state.ts";
import { newestOnly } from "./turns.ts";

/** Enough to choose from without scrolling on a phone. */
const shownHits = 7;

const answered = new WeakSet<HTMLDialogElement>();

/** Makes the open dialog answer what is typed in it, and what was typed before this code had come. */
export function answerPalette(dialog: HTMLDialogElement, base: string): void {
  if (!answered.has(dialog)) listen(dialog, base);
  answered.add(dialog);
  dialog.querySelector("input")!.dispatchEvent(new Event("input"));
  void warmUp(base).catch(() => {});
}

function listen(dialog: HTMLDialogElement, base: string): void {
  const input = dialog.querySelector("input")!;
  const list = dialog.querySelector("ol")!;
  const count = dialog.querySelector("[role=status]")!;
  const draw = newestOnly(async (query: string) => {
    const items = await answer(base, query).catch(() => undefined);
    if (query !== input.value) return;
    list.replaceChildren(...(items ?? []));
    count.textContent = status(query, items);
  });
  input.addEventListener("input", () => void draw(input.value));
  dialog.querySelector("form")!.addEventListener("submit", () => keepSearch(input.value));
  list.addEventListener("click", () => keepSearch(input.value));
  dialog.addEventListener("keydown", (event) => {
    if (moveFocus([...list.querySelectorAll<HTMLElement>("a")], event.key, input)) event.preventDefault();
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}

function status(query: string, items: HTMLElement[] | undefined): string {
  if (items === undefined) return "The search index could not be loaded.";
  if (query.trim() === "") return items.length === 0 ? "" : "Recent searches";
  return items.length === 0 ? "Nothing found" : "Arrow keys choose, Enter opens all results";
}

/** What the query names, then the best papers; earlier searches while it is empty. */
async function answer(base: string, query: string): Promise<HTMLElement[]> {
  const item = (link: HTMLElement, id?: string) => element("li", { "data-paper": id }, link);
  if (query.trim() === "")
    return pastSearches().map((q) => item(element("a", { href: withBase(urls.results(q), base) }, q)));
  const found = await search(base, { q: query, facets: {}, sort: "relevance", exact: false });
  const papers = await found.hits(0, shownHits);
  return [
    ...namedLinks(found, base).map((link) => item(link)),
    ...papers.map((hit) => item(element("a", { href: hit.url }, hit.title), hit.id)),
  ];
}
