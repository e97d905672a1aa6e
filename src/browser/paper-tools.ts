import { element } from "../search/dom.ts";

/** Adds what only a script can do to a paper page: copy and save a citation, share the address. */
export function startPaperTools(): void {
  for (const text of document.querySelectorAll<HTMLElement>("pre[data-cite]")) addCitationTools(text);
  const share = document.querySelector<HTMLButtonElement>("[data-share]");
  if (share !== null) startShare(share);
}

function addCitationTools(text: HTMLElement): void {
  const extension = text.dataset["cite"]!;
  const content = `${text.textContent}\n`;
  const label = text.closest("section")?.getAttribute("aria-label") ?? extension;
  const copy = element("button", { type: "button", class: "button small" }, `Copy ${label}`);
  copy.addEventListener("click", () => void copyText(copy, content));
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
    if ("share" in navigator && matchMedia("(pointer: coarse)").matches) {
      await navigator.share({ title, url: canonical }).catch(() => {});
    } else {
      await copyText(button, canonical);
    }
  });
}

/** Copies and says so in the button itself and to screen readers; where copying is forbidden it says that. */
async function copyText(button: HTMLElement, text: string): Promise<void> {
  const label = (button.dataset["label"] ??= button.textContent ?? "");
  button.setAttribute("aria-live", "polite");
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    button.textContent = "Copying is not allowed here";
  }
  setTimeout(() => (button.textContent = label), 2500);
}
