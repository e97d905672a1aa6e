import { element } from "../../search/dom.ts";
import type { KeptPaper } from "./shelf.ts";

type Facet = { id: string; label: string };

/** A kept paper as an item of the list, with its note. */
export function keptItem(paper: KeptPaper, url: string, checked: boolean): HTMLElement {
  const { id, title, authors, venue, year, note } = paper;
  const box = element("input", { type: "checkbox", value: id, "data-compare": "" });
  box.checked = checked;
  const field = element("textarea", { rows: "2", "data-note": id, id: `note-${id}`, maxlength: "20000" });
  field.value = note;
  const facts = [authors.join(", "), venue, venue.includes(year) ? "" : year].filter(Boolean).join(" · ");
  const remove = element("button", { type: "button", class: "button small", "data-remove": id, "aria-label": `Remove ${title}` }, "Remove"); // prettier-ignore
  return element(
    "li",
    { "data-kept": id },
    element("a", { href: url, class: "kept-title" }, title),
    element("p", { class: "facts" }, facts),
    element("label", { for: `note-${id}`, class: "label" }, "My note"),
    field,
    element("p", { class: "kept-tools" }, element("label", {}, box, " Compare"), remove),
  );
}

/** How many papers can be compared side by side. */
export const comparable = { least: 2, most: 5 };

/** The rows of a comparison: what is compared, and the values of each paper. Those that are empty for all papers are left out. */
export function compareRows(papers: KeptPaper[], facets: Facet[]): { label: string; cells: string[][] }[] {
  const row = (label: string, values: (paper: KeptPaper) => string[]) => {
    return { label, cells: papers.map((paper) => values(paper).filter(Boolean)) };
  };
  return [
    row("Year", ({ year }) => [year]),
    row("Venue", ({ venue }) => [venue]),
    row("Authors", ({ authors }) => [authors.join(", ")]),
    ...facets.map(({ id, label }) => row(label, ({ topics }) => topics[id] ?? [])),
    row("System", ({ systems }) => systems),
    row("Data sets", ({ datasets }) => datasets),
    row("Results as stated", ({ results }) => results),
    row("My note", ({ note }) => [note]),
  ].filter(({ cells }) => cells.some((values) => values.length > 0));
}

/** The comparison as a table, a column for each paper. */
export function comparisonTable(papers: KeptPaper[], facets: Facet[]): HTMLElement {
  const head = papers.map(({ title }) => element("th", { scope: "col" }, title));
  const cell = (values: string[]) => element("td", {}, ...values.map((value) => element("div", {}, value)));
  const rows = compareRows(papers, facets).map(({ label, cells }) =>
    element("tr", {}, element("th", { scope: "row" }, label), ...cells.map(cell)),
  );
  return element(
    "table",
    {},
    element("caption", { class: "visually-hidden" }, "The chosen papers side by side"),
    element("thead", {}, element("tr", {}, element("td", {}), ...head)),
    element("tbody", {}, ...rows),
  );
}
