import { element } from "../search/dom.ts";
import { newestOnly } from "../search/turns.ts";
import { connectWorker } from "./ask-worker.ts";
import { type Draft, type DraftField, emptyDraft, joinDrafts, readDraft } from "./draft.ts";
import { draftForm } from "./draft-form.ts";
import { loadDraft, saveDraft } from "./draft-store.ts";
import { longestPaste, pastedStatus, recordHelp } from "./paste-view.ts";
import { startPreview } from "./preview-frame.ts";
import type { Pasted } from "./read-pasted.ts";
import { startSending } from "./send-view.ts";
import { showVerdict } from "./show-verdict.ts";

/** Lets the form of the page read what is pasted, judge what is typed, and hand over the finished file. */
export function startSuggestPage(root: HTMLElement, base: string): void {
  const find = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector)!;
  const form = draftForm(root);
  const ask = connectWorker();
  const preview = startPreview(find<HTMLIFrameElement>("[data-preview]"));
  const showSending = startSending(root);
  const say = (text: string) => (find("[data-read-status]").textContent = text);
  const isNow = (draft: Draft) => JSON.stringify(draft) === JSON.stringify(form.read());
  let before: Draft | undefined;

  const judge = newestOnly(async (draft: Draft) => {
    const answer = await ask({ kind: "judge", draft, base });
    // What was typed meanwhile is judged next, or nothing is left to judge.
    if (!isNow(draft)) return;
    showVerdict(root, form.fields, draft, answer, base);
    showSending(draft, answer);
    preview(answer.kind === "judged" ? (answer.judgement.preview ?? "") : "");
  });
  const changed = () => {
    const draft = form.read();
    saveDraft(draft);
    find("[data-record-help]").replaceChildren(...recordHelp(draft));
    if (!isNow(emptyDraft)) {
      if (find("[data-verdict]").textContent === "") find("[data-verdict]").textContent = "The check is loading.";
      return void judge(draft);
    }
    showVerdict(root, form.fields, draft, undefined, base);
    showSending(draft, undefined);
    preview("");
  };
  const fill = (draft: Draft) => {
    before = form.read();
    form.write(draft);
    find("[data-undo]").hidden = false;
    changed();
  };

  const read = newestOnly(async (text: string) => {
    if (text.trim() === "") return void say("Paste something into the field first.");
    if (text.length > longestPaste)
      return void say("This is more than one paper. A copy of the repository can import it.");
    const answer = await ask({ kind: "read", text });
    if (answer.kind === "read") take(answer.pasted);
    else if (answer.kind === "failed") say(answer.reason);
  });
  const take = (pasted: Pasted) => {
    const [first, ...more] = pasted.papers.map(({ draft }) => draft);
    say(pastedStatus(pasted));
    find("[data-choices]").replaceChildren(...(first === undefined || more.length === 0 ? [] : [first, ...more].map(choice))); // prettier-ignore
    if (first !== undefined) fill(joinDrafts(form.read(), first));
  };
  const choice = (draft: Draft) => {
    const title = draft.title || "a paper without a title";
    const button = element("button", { type: "button", class: "link-button" }, title);
    button.addEventListener("click", () => fill(draft));
    return element("li", {}, button);
  };

  const pasteBox = find<HTMLTextAreaElement>("[data-pasted]");
  find("[data-read]").addEventListener("click", () => void read(pasteBox.value));
  pasteBox.addEventListener("paste", () => setTimeout(() => void read(pasteBox.value)));
  root.addEventListener("input", ({ target }) => target !== pasteBox && changed());
  root.addEventListener("submit", (event) => event.preventDefault());
  root.addEventListener("click", ({ target }) => {
    const { go, words } = (target as HTMLElement).dataset;
    if (go !== undefined) form.goTo(go as DraftField, words);
  });
  find<HTMLSelectElement>("[data-add-topic]").addEventListener("change", ({ target }) => {
    const select = target as HTMLSelectElement;
    if (select.value !== "") form.append("add", select.value);
    select.value = "";
    changed();
  });
  find("[data-clear]").addEventListener("click", () => {
    fill(emptyDraft);
    pasteBox.value = "";
    find("[data-choices]").replaceChildren();
    say("The form is empty.");
  });
  find("[data-undo]").addEventListener("click", () => {
    if (before !== undefined) fill(before);
    say("The form is as it was before.");
  });

  root.hidden = false;
  form.write(joinDrafts(loadDraft(), fromAddress(new URLSearchParams(location.search))));
  changed();
  // Loaded before it is needed, so that the first key finds it ready and a network that goes does no harm.
  void ask({ kind: "start", base });
}

/** A link to this page may name a paper: `?arxiv=1703.05175` or `?title=…`. */
function fromAddress(query: URLSearchParams): Draft {
  return readDraft(Object.fromEntries(query));
}
