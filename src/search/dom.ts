import { joinCharacters } from "../lib/unspaced-scripts.ts";

/** Makes an element; `children` are elements or text, never HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | undefined> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** @returns finds the one element of a page that a `data-` attribute names. */
export function partsOf(root: HTMLElement): <T extends HTMLElement = HTMLElement>(name: string) => T {
  return <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-${name}]`)!;
}

/**
 * Turns Pagefind's excerpt into text and `<mark>` elements. It is parsed in an inert document and only those two
 * kinds of node are taken over, so that nothing in an abstract can become an element of the page.
 */
export function excerptNodes(html: string): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(joinCharacters(html), "text/html");
  return [...body.childNodes].map((node) =>
    node.nodeName === "MARK" ? element("mark", {}, node.textContent ?? "") : (node.textContent ?? ""),
  );
}

/** Moves the focus among links with the arrow keys, as in a list box; returns whether the key was used. */
export function moveFocus(links: HTMLElement[], key: string, home: HTMLElement): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined || links.length === 0) return false;
  const next = links.indexOf(document.activeElement as HTMLElement) + step;
  (next < 0 ? home : links[Math.min(next, links.length - 1)]!).focus();
  return true;
}
