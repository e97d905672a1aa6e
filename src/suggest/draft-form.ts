import { type Draft, type DraftField, draftFields } from "./draft.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The form as a draft. */
export interface DraftForm {
  fields: ReadonlyMap<DraftField, Field>;
  read(): Draft;
  write(draft: Draft): void;
  /** Moves to a field, and to these words in it. */
  goTo(name: DraftField, words?: string): void;
  /** Adds an id to a list of ids. */
  append(name: DraftField, id: string): void;
}

/** Finds the fields of the form by their names. */
export function draftForm(root: HTMLElement): DraftForm {
  const fields = new Map(draftFields.map((name) => [name, root.querySelector<Field>(`[name="${name}"]`)!]));
  const open = (field: Field) => field.closest("details")?.setAttribute("open", "");
  return {
    fields,
    read: () => Object.fromEntries([...fields].map(([name, { value }]) => [name, value])) as Draft,
    write(draft) {
      for (const [name, field] of fields) {
        field.value = draft[name];
        if (field.value !== "") open(field);
      }
    },
    goTo(name, words) {
      const field = fields.get(name)!;
      open(field);
      field.focus();
      const start = words === undefined ? -1 : field.value.indexOf(words);
      if (start < 0) return;
      field.setSelectionRange(start, start + words!.length);
      // Browsers do not show what is selected. The place in the text is about the place in the box.
      field.scrollTop = (start / field.value.length) * field.scrollHeight - field.clientHeight / 2;
    },
    append(name, id) {
      const field = fields.get(name)!;
      open(field);
      field.value = [field.value.trim(), id].filter(Boolean).join(", ");
    },
  };
}
