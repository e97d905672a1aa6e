import { connectWorker } from "./ask-worker.ts";
import { type Draft, type DraftField, emptyDraft, isEmpty, readDraft } from "./draft.ts";
import { type DraftForm, draftForm } from "./draft-form.ts";
import { loadDraft } from "./draft-store.ts";
import { startJudging } from "./judging.ts";
import { choice, startPasting } from "./pasting.ts";

/** Lets the form of the page read what is pasted, judge what is typed, and hand over the finished file. */
export function startSuggestPage(root: HTMLElement, base: string): void {
  const form = draftForm(root);
  const ask = connectWorker();
  const changed = startJudging(root, form, ask, base);
  const fill = startUndo(root, form, changed);
  startPasting(root, form, ask, fill);
  startFields(root, form, changed);

  const kept = loadDraft();
  root.hidden = false;
  form.write(kept);
  changed();
  if (!isEmpty(kept)) say(root, "This is the draft that you left here.");
  takeAsked(root, kept, fill);
  // Loaded before it is needed, so that the first key finds it ready and a network that goes does no harm.
  void ask({ kind: "start", base });
}

/** @returns what fills the form so that it can be undone. */
function startUndo(root: HTMLElement, form: DraftForm, changed: () => void): (draft: Draft) => void {
  const undo = root.querySelector<HTMLElement>("[data-undo]")!;
  let before = emptyDraft;
  const fill = (draft: Draft) => {
    before = form.read();
    form.write(draft);
    undo.hidden = false;
    changed();
  };
  undo.addEventListener("click", () => {
    fill(before);
    say(root, "The form is as it was before.");
  });
  root.querySelector("[data-clear]")!.addEventListener("click", () => {
    fill(emptyDraft);
    root.querySelector<HTMLTextAreaElement>("[data-pasted]")!.value = "";
    root.querySelector("[data-choices]")!.replaceChildren();
    say(root, "The form is empty.");
  });
  return fill;
}

function startFields(root: HTMLElement, form: DraftForm, changed: () => void): void {
  const topics = root.querySelector<HTMLSelectElement>("[data-add-topic]")!;
  const element = root.querySelector("form")!;
  element.addEventListener("input", ({ target }) => target !== topics && changed());
  element.addEventListener("submit", (event) => event.preventDefault());
  root.addEventListener("click", ({ target }) => {
    const { go, words } = (target as HTMLElement).dataset;
    if (go !== undefined) form.goTo(go as DraftField, words);
  });
  topics.addEventListener("change", () => {
    if (topics.value !== "") form.append("add", topics.value);
    topics.value = "";
    changed();
  });
}

function say(root: HTMLElement, text: string): void {
  root.querySelector("[data-read-status]")!.textContent = text;
}

/** A link to this page may name a paper: `?arxiv=1703.05175` or `?title=…`. It never takes the place of a draft by itself. */
function takeAsked(root: HTMLElement, kept: Draft, fill: (draft: Draft) => void): void {
  const asked = readDraft(Object.fromEntries(new URLSearchParams(location.search)));
  if (isEmpty(asked)) return;
  // A reload must not ask again.
  history.replaceState(null, "", location.pathname);
  if (isEmpty(kept)) return fill(asked);
  say(
    root,
    "This is the draft that you left here. The link that you followed names a paper, too. Begin with that one:",
  );
  root.querySelector("[data-choices]")!.replaceChildren(choice(asked, fill));
}
