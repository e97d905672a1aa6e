import { formatCount } from "../../lib/format.ts";
import { urls, withBase } from "../../model/urls.ts";
import { element, partsOf } from "../../search/dom.ts";
import { copyText, saveFile } from "../keep.ts";
import { loadLabels, loadRecord } from "../site-data.ts";
import { shelfFormats } from "./export.ts";
import { comparable, comparisonTable, keptItem } from "./shelf-view.ts";
import { cannotKeep, fromHash, loadShelf, merge, onOtherTab, parseShelf, saveShelf, type Shelf, toHash, toKeptPaper, without, withNote } from "./shelf.ts"; // prettier-ignore

/** What the parts of the page work with. */
interface Page {
  part: ReturnType<typeof partsOf>;
  base: string;
  paperUrl(id: string): string;
  say(text: string): void;
  /** Keeps a shelf, says that, and draws it. */
  change(next: Shelf, said: string): void;
}

/** Runs the shelf: lists what this browser keeps, and lets it be compared, saved, shared and read back. */
export function startShelfPage(root: HTMLElement, base: string): void {
  const siteUrl = (path: string) => new URL(withBase(path, base), location.href).href;
  const part = partsOf(root);
  const page: Page = {
    part,
    base,
    paperUrl: (id) => siteUrl(urls.paper(id)),
    say: (text) => (part("status").textContent = text),
    change(next, said) {
      page.say(saveShelf(next) ? said : cannotKeep);
      draw(next);
    },
  };
  const compare = startComparing(page);
  const draw = (shelf: Shelf) => {
    part("empty").hidden = shelf.length > 0;
    part("filled").hidden = shelf.length === 0;
    part<HTMLInputElement>("link").value = siteUrl(urls.shelf + toHash(shelf));
    const chosen = compare(shelf);
    const items = shelf.map((paper) => keptItem(paper, page.paperUrl(paper.id), chosen.has(paper.id)));
    part("list").replaceChildren(...items);
  };
  startList(page);
  startSaving(root, page);
  startReading(page);
  onOtherTab(() => draw(loadShelf()));
  root.hidden = false;
  draw(loadShelf());
  startShared(page);
}

/** @returns what draws the comparison anew for a shelf, and gives the ids of the papers chosen for it. */
function startComparing({ part, base, say }: Page): (shelf: Shelf) => Set<string> {
  const list = part("list");
  const chosen = new Set<string>();
  const draw = async (shelf: Shelf) => {
    const papers = shelf.filter(({ id }) => chosen.has(id));
    const facets = await loadLabels(base).then((labels) => labels.facets, () => []); // prettier-ignore
    part("comparison").replaceChildren(...(papers.length < comparable.least ? [] : [comparisonTable(papers, facets)]));
    for (const box of list.querySelectorAll<HTMLInputElement>("[data-compare]"))
      box.disabled = !box.checked && papers.length >= comparable.most;
  };
  list.addEventListener("change", ({ target }) => {
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
function startList({ part, change, say }: Page): void {
  const list = part("list");
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

function startSaving(root: HTMLElement, { part, paperUrl, say }: Page): void {
  root.addEventListener("click", async ({ target }) => {
    const format = shelfFormats.find(({ extension }) => extension === (target as HTMLElement).dataset["save"]);
    if (format === undefined) return;
    try {
      saveFile(`shelf.${format.extension}`, format.mediaType, await format.file(loadShelf(), paperUrl));
      say(`Saved as shelf.${format.extension}.`);
    } catch {
      say("That could not be saved. Without a network, a part of the site that was never loaded may be missing.");
    }
  });
  part("copy").addEventListener("click", async () => {
    const link = part<HTMLInputElement>("link");
    link.select();
    const copied = await copyText(link.value);
    say(copied ? "The link is copied. It names the papers, not your notes." : "Copy the link from the field.");
  });
}

function startReading({ part, change, say }: Page): void {
  const input = part<HTMLInputElement>("file");
  input.addEventListener("change", async () => {
    const text = await input.files?.[0]?.text();
    input.value = "";
    if (text === undefined) return;
    const read = parseShelf(text);
    if (read.length === 0) say("That file holds no shelf. A backup saved here ends in .json.");
    else change(merge(loadShelf(), read), `${formatCount(read.length, "paper")} read from the file.`);
  });
}

/** Offers the papers that the address of the page names; nothing is kept until the reader says so. */
function startShared({ part, base, paperUrl, say, change }: Page): void {
  let offered: Shelf = [];
  const close = () => {
    part("shared").hidden = true;
    offered = [];
    history.replaceState(null, "", location.pathname);
  };
  const open = async () => {
    const ids = fromHash(location.hash);
    if (ids.length === 0) return;
    const found = await Promise.all(ids.map((id) => loadRecord(base, id).catch(() => undefined)));
    offered = found.filter((record) => record !== undefined).map(toKeptPaper);
    const links = offered.map(({ id, title }) => element("a", { href: paperUrl(id) }, title));
    part("shared-list").replaceChildren(...links.map((link) => element("li", {}, link)));
    part("shared").hidden = offered.length === 0;
    const missing = ids.length - offered.length;
    if (missing > 0) say(`${formatCount(missing, "paper")} of the link could not be found.`);
    else say(`${formatCount(offered.length, "paper")} shared with you.`);
  };
  part("keep-shared").addEventListener("click", () => {
    change(merge(loadShelf(), offered), `${formatCount(offered.length, "paper")} kept.`);
    close();
  });
  part("dismiss-shared").addEventListener("click", close);
  addEventListener("hashchange", () => void open());
  void open();
}
