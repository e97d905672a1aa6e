import { formatCount } from "../../lib/format.ts";
import { element } from "../../search/dom.ts";
import { loadRecord } from "../paper-records.ts";
import { toKeptPaper } from "./kept-paper.ts";
import { fromHash, type Shelf } from "./shelf.ts";

/** What the shelf does with papers that a link shares. */
export interface SharedHandlers {
  keep(papers: Shelf): void;
  say(text: string): void;
  paperUrl(id: string): string;
}

/** Offers the papers that the address of the page names; nothing is kept until the reader says so. */
export function startShared(root: HTMLElement, base: string, { keep, say, paperUrl }: SharedHandlers): void {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
  let offered: Shelf = [];
  const close = () => {
    part("shared").hidden = true;
    offered = [];
    history.replaceState(null, "", location.pathname);
  };
  const open = async () => {
    const ids = fromHash(location.hash);
    if (ids.length === 0) return;
    offered = await loadPapers(base, ids);
    const links = offered.map(({ id, title }) => element("a", { href: paperUrl(id) }, title));
    part("shared-list").replaceChildren(...links.map((link) => element("li", {}, link)));
    part("shared").hidden = offered.length === 0;
    const missing = ids.length - offered.length;
    if (missing > 0) say(`${formatCount(missing, "paper")} of the link could not be found.`);
    else say(`${formatCount(offered.length, "paper")} shared with you.`);
  };
  part("keep-shared").addEventListener("click", () => {
    keep(offered);
    close();
  });
  part("dismiss-shared").addEventListener("click", close);
  addEventListener("hashchange", () => void open());
  void open();
}

async function loadPapers(base: string, ids: string[]): Promise<Shelf> {
  const found = await Promise.all(ids.map((id) => loadRecord(base, id).catch(() => undefined)));
  return found.filter((record) => record !== undefined).map(toKeptPaper);
}
