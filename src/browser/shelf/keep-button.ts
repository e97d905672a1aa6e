import { readPaperPage } from "./read-paper-page.ts";
import { merge, without } from "./shelf.ts";
import { cannotKeep, loadShelf, onOtherTab, saveShelf } from "./storage.ts";

/** Lets a reader keep the paper of this page. */
export function startKeepButton(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-keep]");
  const id = button?.dataset["keep"];
  if (!button || id === undefined) return;
  const status = document.querySelector<HTMLElement>("[data-keep-status]");
  const isKept = () => loadShelf().some((paper) => paper.id === id);
  const show = () => {
    button.setAttribute("aria-pressed", String(isKept()));
    button.textContent = isKept() ? "On my shelf" : "Keep on my shelf";
  };
  button.addEventListener("click", () => {
    const shelf = loadShelf();
    const saved = saveShelf(isKept() ? without(shelf, id) : merge(shelf, [readPaperPage(id, document)]));
    if (status !== null) status.textContent = saved ? (isKept() ? "Kept in this browser." : "Taken off the shelf.") : cannotKeep; // prettier-ignore
    show();
  });
  onOtherTab(show);
  show();
  button.hidden = false;
}
