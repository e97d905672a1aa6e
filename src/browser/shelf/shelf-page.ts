import { formatCount } from "../../lib/format.ts";
import { urls } from "../../model/urls.ts";
import { loadLabels } from "../../search/labels.ts";
import { copyText, saveFile } from "../save.ts";
import { shelfFormats } from "./export.ts";
import { startShared } from "./shared.ts";
import { comparable, comparisonTable, keptItem } from "./shelf-view.ts";
import { cannotKeep, loadShelf, merge, onOtherTab, parseShelf, saveShelf, type Shelf, toHash, without, withNote } from "./shelf.ts"; // prettier-ignore

/** Runs the shelf: lists what this browser keeps, and lets it be compared, saved, shared and read back. */
export function startShelfPage(root: HTMLElement, base: string): void {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
  const siteUrl = (path: string) => new URL(base + path.slice(1), location.href).href;
  const paperUrl = (id: string) => siteUrl(urls.paper(id));
  const say = (text: string) => void (part("status").textContent = text);
  const compare = startComparing(root, base, say);
  const draw = (shelf: Shelf) => {
    part("empty").hidden = shelf.length > 0;
    part("filled").hidden = shelf.length === 0;
    root.querySelector<HTMLInputElement>("[data-link]")!.value = siteUrl(urls.shelf + toHash(shelf));
    const chosen = compare(shelf);
    part("list").replaceChildren(...shelf.map((paper) => keptItem(paper, paperUrl(paper.id), chosen.has(paper.id))));
  };
  const change = (next: Shelf, said: string) => {
    say(saveShelf(next) ? said : cannotKeep);
    draw(next);
  };
  startList(part("list"), change, say);
  startSaving(root, paperUrl, say);
  startReading(root.querySelector<HTMLInputElement>("[data-file]")!, change, say);
  onOtherTab(() => draw(loadShelf()));
  root.hidden = false;
  draw(loadShelf());
  const keep = (papers: Shelf) => change(merge(loadShelf(), papers), `${formatCount(papers.length, "paper")} kept.`);
  startShared(root, base, { keep, say, paperUrl });
}

type Say = (text: string) => void;
type Change = (next: Shelf, said: string) => void;

/** @returns what draws the comparison anew for a shelf, and gives the ids of the papers chosen for it. */
function startComparing(root: HTMLElement, base: string, say: Say): (shelf: Shelf) => Set<string> {
  const [list, table] = ["list", "comparison"].map((name) => root.querySelector<HTMLElement>(`[data-${name}]`)!);
  const chosen = new Set<string>();
  const draw = async (shelf: Shelf) => {
    const papers = shelf.filter(({ id }) => chosen.has(id));
    const facets = await loadLabels(base).then((labels) => labels.facets, () => []); // prettier-ignore
    table!.replaceChildren(...(papers.length < comparable.least ? [] : [comparisonTable(papers, facets)]));
    for (const box of list!.querySelectorAll<HTMLInputElement>("[data-compare]"))
      box.disabled = !box.checked && papers.length >= comparable.most;
  };
  list!.addEventListener("change", ({ target }) => {
    const box = target as HTMLInputElement;
    if (!("compare" in box.dataset)) return;
    if (box.checked) chosen.add(box.value);
    else chosen.delete(box.value);
    const count = chosen.size;
    say(count < comparable.least ? "Choose two to five papers to compare them." : `Comparing ${count} papers below.`);
    void draw(loadShelf());
  });
  return (shelf) => {
    for (const id of chosen) if (!shelf.some((paper) => paper.id === id)) chosen.delete(id);
    void draw(shelf);
    return chosen;
  };
}

/** Notes are kept as they are typed. */
function startList(list: HTMLElement, change: Change, say: Say): void {
  list.addEventListener("input", ({ target }) => {
    const field = target as HTMLTextAreaElement;
    const id = field.dataset["note"];
    if (id !== undefined && !saveShelf(withNote(loadShelf(), id, field.value))) say(cannotKeep);
  });
  list.addEventListener("click", ({ target }) => {
    const id = (target as HTMLElement).dataset["remove"];
    if (id === undefined) return;
    change(without(loadShelf(), id), "Taken off the shelf.");
    list.querySelector<HTMLElement>("a")?.focus();
  });
}

function startSaving(root: HTMLElement, paperUrl: (id: string) => string, say: Say): void {
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
  root.querySelector("[data-copy]")!.addEventListener("click", async () => {
    const link = root.querySelector<HTMLInputElement>("[data-link]")!;
    link.select();
    const copied = await copyText(link.value);
    say(copied ? "The link is copied. It names the papers, not your notes." : "Copy the link from the field.");
  });
}

function startReading(input: HTMLInputElement, change: Change, say: Say): void {
  input.addEventListener("change", async () => {
    const text = await input.files?.[0]?.text();
    input.value = "";
    if (text === undefined) return;
    const read = parseShelf(text);
    if (read.length === 0) say("That file holds no shelf. A backup saved here ends in .json.");
    else change(merge(loadShelf(), read), `${formatCount(read.length, "paper")} read from the file.`);
  });
}
