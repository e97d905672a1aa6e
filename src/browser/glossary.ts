import { element } from "../search/dom.ts";

/** Long enough to move the pointer from the word into the box. */
const lingerMs = 250;

/**
 * Explains the linked words of an abstract in a small box: on hover, on focus, and on the first tap. Escape closes it; it
 * stays while the pointer is on it (WCAG 1.4.13). Without this, the links lead to the list below the abstract.
 */
export function startGlossary(root: ParentNode = document): void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>("a.term[data-term]")];
  if (links.length === 0) return;
  const box = element("div", { class: "term-box", role: "tooltip", id: "term-box", hidden: "" });
  document.body.append(box);
  let shown: HTMLAnchorElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hide = () => {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = undefined;
    box.hidden = true;
  };
  const hideSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(hide, lingerMs);
  };
  const show = (link: HTMLAnchorElement) => {
    clearTimeout(timer);
    if (shown === link) return;
    const entry = document.getElementById(link.dataset["term"]!);
    if (entry === null) return;
    shown?.removeAttribute("aria-describedby");
    shown = link;
    box.replaceChildren(...[...entry.childNodes].map((node) => node.cloneNode(true)));
    box.hidden = false;
    link.setAttribute("aria-describedby", box.id);
    place(box, link);
  };

  for (const link of links) {
    link.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(link));
    link.addEventListener("pointerleave", hideSoon);
    link.addEventListener("focus", () => show(link));
    link.addEventListener("blur", (event) => !box.contains(event.relatedTarget as Node | null) && hideSoon());
    link.addEventListener("click", (event) => {
      event.preventDefault();
      show(link);
    });
  }
  box.addEventListener("pointerenter", () => clearTimeout(timer));
  box.addEventListener("pointerleave", hideSoon);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("pointerdown", (event) => {
    const target = event.target as Node;
    if (!box.contains(target) && !links.some((link) => link.contains(target))) hide();
  });
}

/** Under the word, kept within the window. */
function place(box: HTMLElement, link: HTMLElement): void {
  const word = link.getBoundingClientRect();
  const width = box.offsetWidth;
  const left = Math.max(8, Math.min(word.left, document.documentElement.clientWidth - width - 8));
  // Set through the object model, which a policy against inline styles allows.
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${word.bottom + scrollY + 4}px`;
}
