import { formatCount } from "../../lib/format.ts";
import { element } from "../../search/dom.ts";
import { loadLabels } from "../../search/labels.ts";
import { saveFile } from "../save-file.ts";
import { comparable, compareRows } from "./compare.ts";
import { shelfFormats } from "./export.ts";
import type { KeptPaper } from "./kept-paper.ts";
import { fetchPaper } from "./read-paper-page.ts";
import { fromHash, merge, parseShelf, type Shelf, toHash, without, withNote } from "./shelf.ts";
import { cannotKeep, loadShelf, onOtherTab, saveShelf } from "./storage.ts";

/** Runs the shelf: lists what this browser keeps, and lets it be compared, saved, shared and read back. */
export function startShelfPage(root: HTMLElement, base: string): void {
  const find = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector)!;
  const view = {
    status: find("[data-status]"),
    empty: find("[data-empty]"),
    filled: find("[data-filled]"),
    list: find("[data-list]"),
    comparison: find("[data-comparison]"),
    link: find<HTMLInputElement>("[data-link]"),
    shared: find("[data-shared]"),
    sharedList: find("[data-shared-list]"),
    file: find<HTMLInputElement>("[data-file]"),
  };
  const say = (text: string) => (view.status.textContent = text);
  const paperUrl = (id: string) => new URL(`${base}papers/${id}/`, location.href).href;
  const chosen = new Set<string>();
  let offered: Shelf = [];

  const change = (next: Shelf, said: string) => {
    say(saveShelf(next) ? said : cannotKeep);
    draw(next);
  };

  function draw(shelf: Shelf): void {
    view.empty.hidden = shelf.length > 0;
    view.filled.hidden = shelf.length === 0;
    for (const id of chosen) if (!shelf.some((paper) => paper.id === id)) chosen.delete(id);
    view.list.replaceChildren(...shelf.map((paper) => keptItem(paper, paperUrl(paper.id), chosen.has(paper.id))));
    view.link.value = new URL(`${base}shelf/${toHash(shelf)}`, location.href).href;
    void drawComparison(shelf);
  }

  async function drawComparison(shelf: Shelf): Promise<void> {
    const papers = shelf.filter(({ id }) => chosen.has(id));
    const facets = await loadLabels(base).then((labels) => labels.facets, () => []); // prettier-ignore
    view.comparison.replaceChildren(...(papers.length < comparable.least ? [] : [comparison(papers, facets)]));
    for (const box of view.list.querySelectorAll<HTMLInputElement>("[data-compare]"))
      box.disabled = !box.checked && papers.length >= comparable.most;
  }

  view.list.addEventListener("change", ({ target }) => {
    const box = target as HTMLInputElement;
    if (!("compare" in box.dataset)) return;
    if (box.checked) chosen.add(box.value);
    else chosen.delete(box.value);
    const count = chosen.size;
    say(count < comparable.least ? "Choose two to five papers to compare them." : `Comparing ${count} papers below.`);
    void drawComparison(loadShelf());
  });
  view.list.addEventListener("input", ({ target }) => {
    const field = target as HTMLTextAreaElement;
    const id = field.dataset["note"];
    if (id !== undefined && !saveShelf(withNote(loadShelf(), id, field.value))) say(cannotKeep);
  });
  view.list.addEventListener("click", ({ target }) => {
    const id = (target as HTMLElement).dataset["remove"];
    if (id === undefined) return;
    change(without(loadShelf(), id), "Taken off the shelf.");
    view.list.querySelector<HTMLElement>("a")?.focus();
  });
  root.addEventListener("click", async ({ target }) => {
    const extension = (target as HTMLElement).dataset["save"];
    const format = shelfFormats.find((one) => one.extension === extension);
    if (format === undefined) return;
    try {
      saveFile(`shelf.${format.extension}`, format.mediaType, await format.file(loadShelf(), paperUrl));
      say(`Saved as shelf.${format.extension}.`);
    } catch {
      say("That could not be saved. Without a network, a part of the site that was never loaded may be missing.");
    }
  });
  find("[data-copy]").addEventListener("click", async () => {
    view.link.select();
    const copied = await navigator.clipboard.writeText(view.link.value).then(() => true, () => false); // prettier-ignore
    say(copied ? "The link is copied. It names the papers, not your notes." : "Copy the link from the field.");
  });
  view.file.addEventListener("change", async () => {
    const text = await view.file.files?.[0]?.text();
    view.file.value = "";
    if (text === undefined) return;
    const read = parseShelf(text);
    if (read.length === 0) say("That file holds no shelf. A backup saved here ends in .json.");
    else change(merge(loadShelf(), read), `${formatCount(read.length, "paper")} read from the file.`);
  });
  find("[data-keep-shared]").addEventListener("click", () => {
    change(merge(loadShelf(), offered), `${formatCount(offered.length, "paper")} kept.`);
    closeShared();
  });
  find("[data-dismiss-shared]").addEventListener("click", closeShared);

  function closeShared(): void {
    view.shared.hidden = true;
    offered = [];
    history.replaceState(null, "", location.pathname);
  }

  async function openShared(): Promise<void> {
    const ids = fromHash(location.hash);
    if (ids.length === 0) return;
    const found = await Promise.all(ids.map((id) => fetchPaper(base, id).catch(() => undefined)));
    offered = found.filter((paper) => paper !== undefined);
    view.sharedList.replaceChildren(
      ...offered.map(({ id, title }) => element("li", {}, element("a", { href: paperUrl(id) }, title))),
    );
    view.shared.hidden = offered.length === 0;
    const missing = ids.length - offered.length;
    say(
      missing > 0
        ? `${formatCount(missing, "paper")} of the link could not be found.`
        : `${formatCount(offered.length, "paper")} shared with you.`,
    );
  }

  onOtherTab(() => draw(loadShelf()));
  addEventListener("hashchange", () => void openShared());
  root.hidden = false;
  draw(loadShelf());
  void openShared();
}

function keptItem(paper: KeptPaper, url: string, checked: boolean): HTMLElement {
  const { id, title, authors, venue, year, note } = paper;
  const box = element("input", { type: "checkbox", value: id, "data-compare": "" });
  box.checked = checked;
  const field = element("textarea", { rows: "2", "data-note": id, id: `note-${id}`, maxlength: "20000" });
  field.value = note;
  const facts = [authors.join(", "), venue, venue.includes(year) ? "" : year].filter(Boolean).join(" · ");
  return element(
    "li",
    { "data-kept": id },
    element("a", { href: url, class: "kept-title" }, title),
    element("p", { class: "facts" }, facts),
    element("label", { for: `note-${id}`, class: "label" }, "My note"),
    field,
    element(
      "p",
      { class: "kept-tools" },
      element("label", {}, box, " Compare"),
      element("button", { type: "button", class: "button small", "data-remove": id, "aria-label": `Remove ${title}` }, "Remove"), // prettier-ignore
    ),
  );
}

function comparison(papers: KeptPaper[], facets: { id: string; label: string }[]): HTMLElement {
  const head = papers.map(({ title }) => element("th", { scope: "col" }, title));
  const rows = compareRows(papers, facets).map(({ label, cells }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, label),
      ...cells.map((values) => element("td", {}, ...values.map((value) => element("div", {}, value)))),
    ),
  );
  return element(
    "table",
    {},
    element("caption", { class: "visually-hidden" }, "The chosen papers side by side"),
    element("thead", {}, element("tr", {}, element("td", {}), ...head)),
    element("tbody", {}, ...rows),
  );
}
