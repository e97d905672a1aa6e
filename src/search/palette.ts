import { element, moveFocus } from "./dom.ts";
import { search, warmUp } from "./engine.ts";
import { keepSearch, pastSearches } from "./history.ts";
import { namedLinks } from "./results-view.ts";
import { newestOnly } from "./turns.ts";

/** Enough to choose from without scrolling on a phone. */
const shownHits = 7;

/** Lets Ctrl-K or Cmd-K open a search over any page; on the search page it goes to the field. */
export function startPalette(base: string): void {
  let dialog: HTMLDialogElement | undefined;
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('main[data-page="search"] input[name=q]');
    if (field !== null) return (field.focus(), field.select());
    dialog ??= makeDialog(base);
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input")!.select();
    dialog.querySelector("input")!.dispatchEvent(new Event("input"));
    void warmUp(base).catch(() => {});
  });
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
  const dialog = element("dialog", { class: "palette", "aria-label": "Search" }, form, count, list);
  const draw = newestOnly(async (query: string) => {
    const items = await answer(base, query).catch(() => undefined);
    if (query !== input.value) return;
    list.replaceChildren(...(items ?? []));
    count.textContent = status(query, items);
  });
  input.addEventListener("input", () => void draw(input.value));
  form.addEventListener("submit", () => keepSearch(input.value));
  list.addEventListener("click", () => keepSearch(input.value));
  dialog.addEventListener("keydown", (event) => {
    if (moveFocus([...list.querySelectorAll<HTMLElement>("a")], event.key, input)) event.preventDefault();
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  return dialog;
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
