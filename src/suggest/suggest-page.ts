import { partsOf } from "../search/dom.ts";
import { newestOnly } from "../search/turns.ts";
import { type Ask, connectWorker } from "./ask-worker.ts";
import { findForm, type Form, loadTexts, saveTexts, startFields } from "./form.ts";
import { type Draft, type FormTexts, isEmpty, readTexts, toDraft, toTexts } from "./draft.ts";
import { isError, messagesOn, statusText } from "./messages.ts";
import { choice, recordHelp, startPasting } from "./pasting.ts";
import { startPreview } from "./preview-frame.ts";
import { startSending } from "./send-view.ts";
import { showStatus } from "./status-view.ts";
import { showTopics } from "./topics-view.ts";
import type { Validation } from "./validate.ts";

/** Lets the form of the page read what is pasted, validate what is typed, and hand over the finished file. */
export function startSuggestPage(root: HTMLElement, base: string): void {
  const form = findForm(root);
  const ask = connectWorker();
  const changed = startValidation(root, form, ask, base);
  const fill = startUndo(root, form, changed);
  startPasting(root, ask, () => toDraft(form.read()), fill);
  startFields(root, form, changed);

  const kept = loadTexts();
  root.hidden = false;
  form.write(kept);
  changed();
  if (!isEmpty(kept)) say(root, "This is the draft that you left here.");
  takeFromAddress(root, kept, fill);
  // Loaded before it is needed, so that the first key finds it ready and a network that goes does no harm.
  void ask("load", base).catch(() => {});
}

/**
 * Keeps the draft, validates it, and shows what comes of it.
 * @returns what to call whenever the form has changed.
 */
function startValidation(root: HTMLElement, form: Form, ask: Ask, base: string): () => void {
  const part = partsOf(root);
  const preview = startPreview(part<HTMLIFrameElement>("preview"));
  const send = startSending(root);

  const show = (draft: Draft, validation: Partial<Validation>, failure?: string) => {
    const messages = messagesOn(validation, draft);
    const all = { ...validation, messages, status: failure ?? statusText(draft, messages, validation) };
    showStatus(root, form.fields, all, base);
    showTopics(root, validation, base);
    const ready = validation.file !== undefined && draft.title !== undefined && draft.abstract !== undefined;
    send(validation.file, { ready, wrong: messages.some(isError) });
    preview(validation.preview ?? "");
  };
  const validate = newestOnly(async (texts: FormTexts) => {
    const draft = toDraft(texts);
    const answer = await ask("validate", draft, base).catch((error: Error) => error);
    // What was typed meanwhile is validated next, or the form was emptied.
    if (JSON.stringify(texts) !== JSON.stringify(form.read())) return;
    if (answer instanceof Error) show(draft, {}, answer.message);
    else show(draft, answer);
  });
  return () => {
    const texts = form.read();
    const draft = toDraft(texts);
    saveTexts(texts);
    part("record-help").replaceChildren(...recordHelp(draft));
    if (isEmpty(texts)) return show(draft, {});
    part("status").textContent ||= "The check is loading.";
    void validate(texts);
  };
}

/** @returns what fills the form so that it can be undone. */
function startUndo(root: HTMLElement, form: Form, changed: () => void): (draft: Draft) => void {
  const part = partsOf(root);
  let before = readTexts({});
  const replace = (texts: FormTexts) => {
    before = form.read();
    form.write(texts);
    part("undo").hidden = false;
    changed();
  };
  part("undo").addEventListener("click", () => {
    replace(before);
    say(root, "The form is as it was before.");
  });
  part("clear").addEventListener("click", () => {
    replace(readTexts({}));
    part<HTMLTextAreaElement>("pasted").value = "";
    part("choices").replaceChildren();
    say(root, "The form is empty.");
  });
  return (draft) => replace(toTexts(draft));
}

function say(root: HTMLElement, text: string): void {
  partsOf(root)("read-status").textContent = text;
}

/** A link to this page may name a paper: `?arxiv=1703.05175` or `?title=…`. It never replaces a draft by itself. */
function takeFromAddress(root: HTMLElement, kept: FormTexts, fill: (draft: Draft) => void): void {
  const named = readTexts(Object.fromEntries(new URLSearchParams(location.search)));
  if (isEmpty(named)) return;
  // A reload must not ask again.
  history.replaceState(null, "", location.pathname);
  if (isEmpty(kept)) return fill(toDraft(named));
  const both = "This is the draft that you left here. The link that you followed names a paper, too.";
  say(root, `${both} Begin with that one:`);
  partsOf(root)("choices").replaceChildren(choice(toDraft(named), fill));
}
