import { element, moveFocus } from "./dom.ts";
import { loadEngine, search } from "./engine.ts";
import { loadLabels, topicsNamed } from "./labels.ts";

/** Enough to choose from without scrolling on a phone. */
const shownHits = 7;

/** Lets Ctrl-K or Cmd-K open a search over any page; on the search page it goes to the field. */
export function startPalette(base: string): void {
  let dialog: HTMLDialogElement | undefined;
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('main[data-page="search"] input[name=q]');
    if (field !== null) return field.select();
    dialog ??= makeDialog(base);
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input")!.select();
    void loadEngine(base);
  });
}

function makeDialog(base: string): HTMLDialogElement {
  const input = element("input", {
    type: "search",
    name: "q",
    "aria-label": "Search papers and topics",
    placeholder: "Search papers and topics",
    autocomplete: "off",
  });
  const list = element("ol", { class: "palette-hits" });
  const count = element("p", { class: "palette-count", role: "status" });
  const form = element("form", { action: `${base}search/`, role: "search" }, input);
  const dialog = element("dialog", { class: "palette", "aria-label": "Search" }, form, count, list);
  let asked = 0;
  input.addEventListener("input", async () => {
    const turn = ++asked;
    const items = await answer(base, input.value);
    if (turn !== asked) return;
    list.replaceChildren(...items);
    count.textContent =
      input.value.trim() === ""
        ? ""
        : items.length === 0
          ? "Nothing found"
          : "Arrow keys choose, Enter opens all results";
  });
  dialog.addEventListener("keydown", (event) => {
    if (moveFocus([...list.querySelectorAll<HTMLElement>("a")], event.key, input)) event.preventDefault();
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  return dialog;
}

/** The topics that the query names, then the best papers. */
async function answer(base: string, query: string): Promise<HTMLElement[]> {
  if (query.trim() === "") return [];
  const [labels, found] = await Promise.all([
    loadLabels(base),
    search(base, { q: query, facets: {}, sort: "relevance", exact: false }, []),
  ]);
  const topics = topicsNamed(labels, query, 2).map(({ id, label, papers }) =>
    element(
      "li",
      { class: "palette-topic" },
      element("a", { href: `${base}topics/${id}/` }, `Topic: ${label} (${papers})`),
    ),
  );
  const papers = (await found.hits(0, shownHits)).map((hit) =>
    element("li", { "data-paper": hit.id }, element("a", { href: hit.url }, hit.title)),
  );
  return [...topics, ...papers];
}
