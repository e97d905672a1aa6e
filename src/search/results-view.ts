import { element, excerptNodes } from "./dom.ts";
import type { Hit } from "./engine.ts";

/** One hit: title, authors and date, and the words that matched. */
export function hitItem(hit: Hit): HTMLElement {
  const facts = [hit.meta["authors"], hit.meta["venue"], hit.meta["year"]].filter(Boolean).join(" · ");
  return element(
    "li",
    { class: "hit", "data-paper": hit.id },
    element("a", { href: hit.url, class: "hit-title" }, hit.title),
    ...(facts === "" ? [] : [element("p", { class: "hit-facts" }, facts)]),
    element("p", { class: "hit-excerpt" }, ...excerptNodes(hit.excerpt)),
  );
}

/** The number of hits in words, for eyes and screen readers alike. */
export function countText(count: number, query: string): string {
  const papers = count === 1 ? "1 paper" : `${count} papers`;
  return query.trim() === "" ? papers : `${papers} for “${query.trim()}”`;
}
