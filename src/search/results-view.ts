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
export function countText({ count, partial }: { count: number; partial: number }, query: string): string {
  const papers = (number: number) => (number === 1 ? "1 paper" : `${number} papers`);
  const asked = query.trim();
  if (asked === "") return papers(count);
  if (count === 0 && partial > 0) return `${papers(partial)} for a part of “${asked}”`;
  return `${papers(count)} for “${asked}”${partial > 0 ? `, and ${partial} for a part of it` : ""}`;
}

/** Says that the spelling was corrected, with a way back to the words as typed. */
export function correctionNote(typed: string, corrected: string, exactAddress: string): HTMLElement {
  const back = element("a", { href: exactAddress }, `Search for “${typed.trim()}” instead`);
  return element(
    "p",
    { class: "correction" },
    "Showing results for ",
    element("strong", {}, corrected),
    ". ",
    back,
    ".",
  );
}
