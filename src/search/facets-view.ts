import type { Labels } from "../browser/site-data.ts";
import { compareText } from "../lib/compare.ts";
import { element } from "./dom.ts";
import type { SearchState } from "./state.ts";

/** A facet as the page shows it: a group that opens, with a check box and a count per value. */
export type FacetGroup = ReturnType<typeof facetGroups>[number];

/** The groups of all facets and the years, closed unless something in them is chosen. */
export function facetGroups(labels: Labels, onToggle: (facet: string, value: string) => void) {
  const names = new Map(labels.topics.map(({ id, label }) => [id, label]));
  return [...labels.facets, { id: "year", label: "Year" }].map(({ id, label }) => {
    const list = element("ul");
    const details = element("details", { class: "facet-group", "data-facet": id }, element("summary", {}, label), list);
    list.addEventListener("change", (event) => onToggle(id, (event.target as HTMLInputElement).value));
    const update = (counts: Record<string, number>, { facets }: SearchState) => {
      const chosen = facets[id] ?? [];
      const rows = facetRows(id, counts, chosen).map(([value, count]) => {
        const box = element("input", { type: "checkbox", name: id, value });
        box.checked = chosen.includes(value);
        const name = element("span", {}, names.get(value) ?? value);
        return element("li", {}, element("label", {}, box, name, element("span", { class: "count" }, String(count))));
      });
      keepFocus(list, () => list.replaceChildren(...rows));
    };
    return { id, details, update };
  });
}

/** Values with papers and chosen ones; years newest first, topics by count. */
function facetRows(id: string, counts: Record<string, number>, chosen: string[]): [string, number][] {
  const rows = Object.entries(counts).filter(([value, count]) => count > 0 || chosen.includes(value));
  return rows.sort((a, b) => (id === "year" ? compareText(b[0], a[0]) : b[1] - a[1] || compareText(a[0], b[0])));
}

/** Replaces the rows without losing the reader's place in them. */
function keepFocus(list: HTMLElement, replace: () => void): void {
  const focused = list.querySelector<HTMLInputElement>("input:focus")?.value;
  replace();
  if (focused !== undefined) list.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
}
