import { keep, loadKept } from "../browser/keep.ts";
import { type FormTexts, formTexts, isEmpty, readTexts } from "./draft.ts";
import type { FieldName } from "./fields.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The form of the page as texts. */
export type Form = ReturnType<typeof findForm>;

/** Finds the fields of the form by their names. */
export function findForm(root: HTMLElement) {
  const fields = new Map(formTexts.map((name) => [name, root.querySelector<Field>(`[name="${name}"]`)!]));
  const open = (field: Field) => field.closest("details")?.setAttribute("open", "");
  return {
    fields,
    read: (): FormTexts => readTexts(Object.fromEntries([...fields].map(([name, { value }]) => [name, value]))),
    write(texts: FormTexts) {
      for (const [name, field] of fields) {
        field.value = texts[name];
        if (field.value !== "") open(field);
      }
    },
    /** Moves to a field, and to these words in it. */
    goTo(name: FieldName, words?: string) {
      const field = fields.get(name)!;
      open(field);
      field.focus();
      const start = words === undefined ? -1 : field.value.indexOf(words);
      if (start < 0) return;
      field.setSelectionRange(start, start + words!.length);
      // Browsers do not show what is selected. The place in the text is about the place in the box.
      field.scrollTop = (start / field.value.length) * field.scrollHeight - field.clientHeight / 2;
    },
    /** Adds an id to a list of ids. */
    append(name: FieldName, id: string) {
      const field = fields.get(name)!;
      open(field);
      field.value = [field.value.trim(), id].filter(Boolean).join(", ");
    },
  };
}

/** Calls back when the form changes; buttons lead to fields, and a topic that is chosen is added to its field. */
export function startFields(root: HTMLElement, form: Form, changed: () => void): void {
  const topics = root.querySelector<HTMLSelectElement>("[data-add-topic]")!;
  const element = root.querySelector("form")!;
  element.addEventListener("input", ({ target }) => target !== topics && changed());
  element.addEventListener("submit", (event) => event.preventDefault());
  root.addEventListener("click", ({ target }) => {
    const { go, words } = (target as HTMLElement).dataset;
    if (go !== undefined) form.goTo(go as FieldName, words);
  });
  topics.addEventListener("change", () => {
    if (topics.value !== "") form.append("add", topics.value);
    topics.value = "";
    changed();
  });
}

const storageKey = "atlas-draft";

/** The texts that this browser keeps, so that a reload loses nothing. */
export function loadTexts(): FormTexts {
  return readTexts(loadKept(storageKey));
}

/** Keeps the texts where the browser allows it; an empty form is forgotten. */
export function saveTexts(texts: FormTexts): void {
  keep(storageKey, isEmpty(texts) ? undefined : texts);
}
