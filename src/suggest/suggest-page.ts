import { element } from "../search/dom.ts";
import { newestOnly } from "../search/turns.ts";
import { connectWorker } from "./ask-worker.ts";
import { type Draft, type DraftField, draftFields, emptyDraft, readDraft } from "./draft.ts";
import { loadDraft, saveDraft } from "./draft-store.ts";
import { arxivHelp, longestPaste, pastedStatus } from "./paste-view.ts";
import { startPreview } from "./preview-frame.ts";
import type { Pasted } from "./read-pasted.ts";
import { startSending } from "./send-view.ts";
import { showVerdict } from "./show-verdict.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Lets the form of the page read what is pasted, judge what is typed, and hand over the finished file. */
export function startSuggestPage(root: HTMLElement, base: string): void {
  const find = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector)!;
  const fields = new Map(draftFields.map((name) => [name, find<Field>(`[name="${name}"]`)]));
  const ask = connectWorker();
  const preview = startPreview(find<HTMLIFrameElement>("[data-preview]"));
  const showSending = startSending(root);
  const say = (text: string) => (find("[data-read-status]").textContent = text);
  let before: Draft | undefined;

  const current = () => Object.fromEntries([...fields].map(([name, field]) => [name, field.value])) as Draft;
  const fill = (draft: Draft) => {
    before = current();
    for (const [name, field] of fields) field.value = draft[name];
    find("[data-undo]").hidden = false;
    changed();
  };

  const judge = newestOnly(async (draft: Draft) => {
    const answer = await ask({ kind: "judge", draft, base });
    showVerdict(root, fields, draft, answer, base);
    showSending(draft, answer);
    preview(answer.kind === "judged" ? (answer.judgement.preview ?? "") : "");
  });
  const changed = () => {
    const draft = current();
    saveDraft(draft);
    find("[data-arxiv-help]").replaceChildren(...arxivHelp(draft));
    if (draft.title.trim() === "" && draft.abstract.trim() === "") {
      showVerdict(root, fields, draft, undefined, base);
      showSending(draft, undefined);
      return preview("");
    }
    void judge(draft);
  };

  const read = newestOnly(async (text: string) => {
    if (text.trim() === "") return;
    if (text.length > longestPaste) return void say("This is more than one paper. Read it with `npm run import`.");
    const answer = await ask({ kind: "read", text });
    if (answer.kind === "read") take(answer.pasted);
    else if (answer.kind === "failed") say(answer.reason);
  });
  const take = (pasted: Pasted) => {
    const [first, ...more] = pasted.drafts;
    say(pastedStatus(pasted));
    find("[data-choices]").replaceChildren(...(more.length === 0 ? [] : pasted.drafts.map(choice)));
    if (first !== undefined) fill(joined(current(), first));
  };
  const choice = (draft: Draft) => {
    const button = element(
      "button",
      { type: "button", class: "link-button" },
      draft.title || "a paper without a title",
    );
    button.addEventListener("click", () => fill(draft));
    return element("li", {}, button);
  };

  const pasteBox = find<HTMLTextAreaElement>("[data-pasted]");
  find("[data-read]").addEventListener("click", () => void read(pasteBox.value));
  pasteBox.addEventListener("paste", () => setTimeout(() => void read(pasteBox.value)));
  root.addEventListener("input", ({ target }) => target !== pasteBox && changed());
  root.addEventListener("submit", (event) => event.preventDefault());
  root.addEventListener("click", ({ target }) => {
    const name = (target as HTMLElement).dataset["go"] as DraftField | undefined;
    if (name === undefined) return;
    fields.get(name)?.closest("details")?.setAttribute("open", "");
    fields.get(name)?.focus();
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
  const asked = fromAddress(new URLSearchParams(location.search));
  const start = asked === undefined ? loadDraft() : joined(loadDraft(), asked);
  for (const [name, field] of fields) field.value = start[name];
  changed();
}

/** A source adds its values to the form; one about another paper takes its place. */
function joined(draft: Draft, more: Draft): Draft {
  const isAnother = draft.title !== "" && more.title !== "" && draft.title !== more.title;
  if (isAnother) return more;
  return Object.fromEntries(draftFields.map((name) => [name, more[name] || draft[name]])) as Draft;
}

/** A link to this page may name a paper: `?arxiv=1703.05175` or `?title=…`. */
function fromAddress(query: URLSearchParams): Draft | undefined {
  const draft = readDraft(Object.fromEntries(query));
  return Object.values(draft).every((value) => value === "") ? undefined : draft;
}
