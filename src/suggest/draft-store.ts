import { type Draft, emptyDraft, isEmpty, readDraft } from "./draft.ts";

const key = "atlas-draft";

/** The draft that this browser keeps, so that a reload loses nothing. */
export function loadDraft(): Draft {
  try {
    return readDraft(JSON.parse(localStorage.getItem(key) ?? "{}"));
  } catch {
    return emptyDraft;
  }
}

/** Keeps a draft; an empty one is forgotten. A browser that keeps nothing loses it with the page. */
export function saveDraft(draft: Draft): void {
  try {
    if (isEmpty(draft)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Nothing is lost that the form does not show.
  }
}
