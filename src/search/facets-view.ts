import { element } from "./dom.ts";
import type { Labels } from "./labels.ts";
import type { SearchState } from "./state.ts";

/** A facet as the page shows it: a group that opens, with a check box and a count per value. */
export interface FacetGroup {
  id: string;
  details: HTMLDetailsElement;
  update(counts: Record<string, number> | undefined, state: SearchState): void;
}

/** The groups of all facets and the years, closed unless something in them is chosen. */
export function facetGroups(labels: Labels, onToggle: (facet: string, value: string) => void): FacetGroup[] {
  const names = new Map(labels.topics.map(({ id, label }) => [id, label]));
  const facets = [...labels.facets, { id: "year", label: "Year" }];
  return facets.map(({ id, label }) => facetGroup(id, label, names, onToggle));
}

function facetGroup(
  id: string,
  label: string,
  names: Map<string, string>,
  onToggle: (facet: string, value: string) => void,
): FacetGroup {
  const list = element("ul");
  const details = element("details", { class: "facet-group", "data-facet": id }, element("summary", {}, label), list);
  list.addEventListener("change", (event) => onToggle(id, (event.target as HTMLInputElement).value));
  const update: FacetGroup["update"] = (counts, state) => {
    if (counts === undefined) return;
    const chosen = state.facets[id] ?? [];
    const rows = facetRows(id, counts, chosen).map(([value, count]) =>
      facetRow(id, value, names.get(value) ?? value, count, chosen.includes(value)),
    );
    keepFocus(list, () => list.replaceChildren(...rows));
  };
  return { id, details, update };
}

/** Values with papers and chosen ones; years newest first, topics by count. */
function facetRows(id: string, counts: Record<string, number>, chosen: string[]): [string, number][] {
  const rows = Object.entries(counts).filter(([value, count]) => count > 0 || chosen.includes(value));
  const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return rows.sort((a, b) => (id === "year" ? byName(b[0], a[0]) : b[1] - a[1] || byName(a[0], b[0])));
}

function facetRow(facet: string, value: string, label: string, count: number, checked: boolean): HTMLElement {
  const box = element("input", { type: "checkbox", name: facet, value });
  box.checked = checked;
  return element(
    "li",
    {},
    element("label", {}, box, element("span", {}, label), element("span", { class: "count" }, String(count))),
  );
}

/** Replaces the rows without losing the reader's place in them. */
function keepFocus(list: HTMLElement, replace: () => void): void {
  const focused = list.contains(document.activeElement)
    ? (document.activeElement as HTMLInputElement).value
    : undefined;
  replace();
  if (focused !== undefined) list.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
}
