import { element, moveFocus } from "./dom.ts";
import { search, warmUp } from "./engine.ts";
import { keepSearch, pastSearches } from "./history.ts";
import { namedLinks } from "./results-view.ts";
import { newestOnly } from "./turns.ts";

/** Enough to choose from without scrolling on a phone. */
const shownHits = 7;

let dialog: HTMLDialogElement | undefined;

/** Opens a search over the page. */
export function openPalette(base: string): void {
  dialog ??= makeDialog(base);
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector("input")!;
  input.select();
  input.dispatchEvent(new Event("input"));
  void warmUp(base).catch(() => {});
}

function makeDialog(base: string): HTMLDialogElement {
  const input = element("input", {
    type: "search",
    name: "q",
    "aria-label": "Search papers, topics and names",
    placeholder: "Search papers, topics and names",
    autocomplete: "off",
    maxlength: "300",
  });
  const list = element("ol", { class: "palette-hits" });
  const count = element("p", { class: "palette-count", role: "status" });
  const form = element("form", { action: `${base}search/`, role: "search" }, input);
  const made = element("dialog", { class: "palette", "aria-label": "Search" }, form, count, list);
  const draw = newestOnly(async (query: string) => {
    const items = await answer(base, query).catch(() => undefined);
    if (query !== input.value) return;
    list.replaceChildren(...(items ?? []));
    count.textContent = status(query, items);
  });
  input.addEventListener("input", () => void draw(input.value));
  form.addEventListener("submit", () => keepSearch(input.value));
  list.addEventListener("click", () => keepSearch(input.value));
  made.addEventListener("keydown", (event) => {
    if (moveFocus([...list.querySelectorAll<HTMLElement>("a")], event.key, input)) event.preventDefault();
  });
  made.addEventListener("click", (event) => event.target === made && made.close());
  document.body.append(made);
  return made;
}

function status(query: string, items: HTMLElement[] | undefined): string {
  if (items === undefined) return "The search index could not be loaded.";
  if (query.trim() === "") return items.length === 0 ? "" : "Searched before";
  return items.length === 0 ? "Nothing found" : "Arrow keys choose, Enter opens all results";
}

/** What the query names, then the best papers; earlier searches while it is empty. */
async function answer(base: string, query: string): Promise<HTMLElement[]> {
  const item = (link: HTMLElement, id?: string) => element("li", { "data-paper": id }, link);
  if (query.trim() === "")
    return pastSearches().map((q) => item(element("a", { href: `${base}search/?${new URLSearchParams({ q })}` }, q)));
  const found = await search(base, { q: query, facets: {}, sort: "relevance", exact: false });
  const papers = await found.hits(0, shownHits);
  return [
    ...namedLinks(found, base).map((link) => item(link)),
    ...papers.map((hit) => item(element("a", { href: hit.url }, hit.title), hit.id)),
  ];
}
