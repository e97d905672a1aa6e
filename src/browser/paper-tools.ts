import { element } from "../search/dom.ts";
import { copyText } from "./keep.ts";
import { cannotKeep, loadShelf, merge, onOtherTab, saveShelf, toKeptPaper, without } from "./shelf/shelf.ts";
import { loadRecord } from "./site-data.ts";

/** Adds what only a script can do to a paper page: copy and save a citation, share the address, keep the paper. */
export function startPaperTools(base: string): void {
  for (const text of document.querySelectorAll<HTMLElement>("pre[data-cite]")) addCitationTools(text);
  const share = document.querySelector<HTMLButtonElement>("[data-share]");
  if (share !== null) startShare(share);
  const keep = document.querySelector<HTMLButtonElement>("[data-keep]");
  if (keep !== null) startKeeping(keep, base);
}

function addCitationTools(text: HTMLElement): void {
  const extension = text.dataset["cite"]!;
  const content = `${text.textContent}\n`;
  const label = text.closest("section")?.getAttribute("aria-label") ?? extension;
  const copy = element("button", { type: "button", class: "button small" }, `Copy ${label}`);
  copy.addEventListener("click", () => void copyFrom(copy, content));
  const id = location.pathname.split("/").findLast(Boolean) ?? "paper";
  const file = new Blob([content], { type: "text/plain;charset=utf-8" });
  const save = element("a", { download: `${id}.${extension}`, class: "button small" }, `Save ${label}`);
  save.href = URL.createObjectURL(file);
  text.before(element("p", { class: "cite-tools" }, copy, " ", save));
}

function startShare(button: HTMLButtonElement): void {
  button.hidden = false;
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
  button.addEventListener("click", async () => {
    const title = document.querySelector("h1")?.textContent ?? document.title;
    if ("share" in navigator && matchMedia("(pointer: coarse)").matches)
      await navigator.share({ title, url: canonical }).catch(() => {});
    else await copyFrom(button, canonical);
  });
}

/** Copies and says so in the button itself and to screen readers. */
async function copyFrom(button: HTMLElement, text: string): Promise<void> {
  const label = (button.dataset["label"] ??= button.textContent ?? "");
  button.setAttribute("aria-live", "polite");
  button.textContent = (await copyText(text)) ? "Copied" : "Copying is not allowed here";
  setTimeout(() => (button.textContent = label), 2500);
}

/** Lets a reader keep the paper of this page; its record is loaded when it is wanted. */
function startKeeping(button: HTMLButtonElement, base: string): void {
  const id = button.dataset["keep"]!;
  const status = document.querySelector("[data-keep-status]")!;
  const isKept = () => loadShelf().some((paper) => paper.id === id);
  const show = () => {
    button.setAttribute("aria-pressed", String(isKept()));
    button.textContent = isKept() ? "On my shelf" : "Keep on my shelf";
  };
  const keep = async () => {
    const record = await loadRecord(base, id).catch(() => undefined);
    if (record === undefined) return "The paper could not be loaded. Try again when you are online.";
    return saveShelf(merge(loadShelf(), [toKeptPaper(record)])) ? "Kept in this browser." : cannotKeep;
  };
  const remove = () => (saveShelf(without(loadShelf(), id)) ? "Taken off the shelf." : cannotKeep);
  button.addEventListener("click", async () => {
    status.textContent = isKept() ? remove() : await keep();
    show();
  });
  onOtherTab(show);
  show();
  button.hidden = false;
}
