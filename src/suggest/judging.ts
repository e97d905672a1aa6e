import { newestOnly } from "../search/turns.ts";
import type { Ask } from "./ask-worker.ts";
import { type Draft, emptyDraft, isEmpty } from "./draft.ts";
import type { DraftForm } from "./draft-form.ts";
import { saveDraft } from "./draft-store.ts";
import type { Answer } from "./messages.ts";
import { recordHelp } from "./paste-view.ts";
import { startPreview } from "./preview-frame.ts";
import { remarksOn } from "./remarks.ts";
import { startSending } from "./send-view.ts";
import { showVerdict } from "./show-verdict.ts";

/**
 * Keeps the draft, has it judged, and shows what comes of it.
 * @returns what to call whenever the form has changed.
 */
export function startJudging(root: HTMLElement, form: DraftForm, ask: Ask, base: string): () => void {
  const preview = startPreview(root.querySelector<HTMLIFrameElement>("[data-preview]")!);
  const showSending = startSending(root);
  const verdict = root.querySelector("[data-verdict]")!;
  const help = root.querySelector("[data-record-help]")!;

  const show = (draft: Draft, answer: Answer | undefined) => {
    const remarks = answer?.kind === "judged" ? remarksOn(answer, draft) : [];
    showVerdict(root, form.fields, { draft, answer, remarks }, base);
    showSending({ draft, answer, remarks });
    preview(answer?.kind === "judged" ? (answer.judgement.preview ?? "") : "");
  };
  const judge = newestOnly(async (draft: Draft) => {
    const answer = await ask({ kind: "judge", draft, base });
    // What was typed meanwhile is judged next, or nothing is left to judge.
    if (JSON.stringify(draft) === JSON.stringify(form.read())) show(draft, answer);
  });
  return () => {
    const draft = form.read();
    saveDraft(draft);
    help.replaceChildren(...recordHelp(draft));
    if (isEmpty(draft)) return show(emptyDraft, undefined);
    if (verdict.textContent === "") verdict.textContent = "The check is loading.";
    void judge(draft);
  };
}
