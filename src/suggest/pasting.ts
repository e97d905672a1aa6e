import { identifierKinds } from "../model/identifiers.ts";
import { element } from "../search/dom.ts";
import { newestOnly } from "../search/turns.ts";
import type { Ask } from "./ask-worker.ts";
import { type Draft, joinDrafts } from "./draft.ts";
import type { DraftForm } from "./draft-form.ts";
import { longestPaste, pastedStatus } from "./paste-view.ts";
import type { Pasted } from "./read-pasted.ts";

/** Reads what is pasted into the form; of several papers the contributor chooses one. */
export function startPasting(root: HTMLElement, form: DraftForm, ask: Ask, fill: (draft: Draft) => void): void {
  const box = root.querySelector<HTMLTextAreaElement>("[data-pasted]")!;
  const status = root.querySelector("[data-read-status]")!;
  const choices = root.querySelector("[data-choices]")!;
  const say = (text: string) => (status.textContent = text);

  const read = newestOnly(async (text: string) => {
    if (text.trim() === "") return void say("Paste something into the field first.");
    if (text.length > longestPaste)
      return void say("This is more than one paper. A copy of the repository can import it.");
    const answer = await ask({ kind: "read", text });
    if (answer.kind === "read") take(answer.pasted);
    else if (answer.kind === "failed") say(answer.reason);
  });
  const take = (pasted: Pasted) => {
    const drafts = pasted.papers.map(({ draft }) => draft);
    say(pastedStatus(pasted));
    choices.replaceChildren(...(drafts.length > 1 ? drafts.map((draft) => choice(draft, fill)) : []));
    if (drafts[0] !== undefined) fill(joinDrafts(form.read(), drafts[0]));
  };

  root.querySelector("[data-read]")!.addEventListener("click", () => void read(box.value));
  // The field has the text only after the event.
  box.addEventListener("paste", () => setTimeout(() => void read(box.value)));
}

/** A paper that one can choose for the form. */
export function choice(draft: Draft, fill: (draft: Draft) => void): HTMLElement {
  const title = draft.title || identifierKinds.map((kind) => draft[kind]).find(Boolean) || "a paper without a title";
  const button = element("button", { type: "button", class: "link-button" }, title);
  button.addEventListener("click", () => fill(draft));
  return element("li", {}, button);
}
