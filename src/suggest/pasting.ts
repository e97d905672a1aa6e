import { identifierKinds } from "../model/identifiers.ts";
import { warningText } from "../model/source-record.ts";
import { element, partsOf } from "../search/dom.ts";
import { newestOnly } from "../search/turns.ts";
import type { Ask } from "./ask-worker.ts";
import { type Draft, joinDrafts } from "./draft.ts";
import type { Pasted } from "./read-pasted.ts";
import { recordsOf } from "./records.ts";

/** Nobody pastes a longer text on purpose, and reading it would keep the page busy. */
const longestPaste = 2_000_000;

/** Reads what is pasted into the form; of several papers the contributor chooses one. */
export function startPasting(root: HTMLElement, ask: Ask, current: () => Draft, fill: (draft: Draft) => void): void {
  const part = partsOf(root);
  const box = part<HTMLTextAreaElement>("pasted");
  const say = (text: string) => void (part("read-status").textContent = text);

  const read = newestOnly(async (text: string) => {
    if (text.trim() === "") return say("Paste something into the field first.");
    if (text.length > longestPaste) return say("This is more than one paper. A copy of the repository can import it.");
    await ask("read", text).then(take, ({ message }: Error) => say(message));
  });
  const take = (pasted: Pasted) => {
    const [first, ...others] = pasted.drafts;
    say(pastedStatus(pasted));
    part("choices").replaceChildren(...(others.length > 0 ? pasted.drafts.map((draft) => choice(draft, fill)) : []));
    if (first !== undefined) fill(joinDrafts(current(), first));
  };

  part("read").addEventListener("click", () => void read(box.value));
  // The field has the text only after the event.
  box.addEventListener("paste", () => setTimeout(() => void read(box.value)));
}

/** A paper that one can choose for the form. */
export function choice(draft: Draft, fill: (draft: Draft) => void): HTMLElement {
  const title = draft.title ?? identifierKinds.map((kind) => draft[kind]).find(Boolean) ?? "a paper without a title";
  const button = element("button", { type: "button", class: "link-button" }, title);
  button.addEventListener("click", () => fill(draft));
  return element("li", {}, button);
}

/** What came of pasted text, in words. */
function pastedStatus({ format, drafts, refused }: Pasted): string {
  const left = refused.map(({ line, reason }) => `line ${line}: ${reason}`).slice(0, 3);
  const notRead = left.length === 0 ? "" : ` Not read: ${left.join("; ")}.`;
  const open = (drafts[0]?.warnings ?? []).map((warning) => ` To settle: ${warningText(warning)}.`).join("");
  if (drafts.length === 0) return `No paper was found in it (read as ${format}).${notRead}`;
  if (drafts.length > 1)
    return `Read as ${format}: ${drafts.length} papers. The first one is in the form; choose another below.${open}${notRead}`;
  const rest = format === "identifier" || format === "title" ? "the rest is still to come" : "the form is filled";
  return `Read as ${format}; ${rest}.${open}${notRead}`;
}

/** How to get the rest of a paper of which only an identifier is known: this site asks no other one. */
export function recordHelp(draft: Draft): Node[] {
  if (draft.title !== undefined && draft.abstract !== undefined) return [];
  const records = recordsOf(draft);
  const whole = records.filter(({ isWhole }) => isWhole);
  const shown = whole.length > 0 ? whole : records.slice(0, 1);
  if (shown.length === 0) return [];
  const texts = shown.flatMap((record) => record.texts);
  const links = texts.map(({ href, text }) => element("a", { href, target: "_blank", rel: "noopener" }, text));
  const then = whole.length > 0 ? ", select all of it, copy it and paste it above." : ", and copy title, authors and abstract into the fields."; // prettier-ignore
  return [
    element(
      "p",
      {},
      "This page asks no other site, so the rest has to come from you. Open ",
      ...links.flatMap((link) => [" or ", link]).slice(1),
      then,
    ),
  ];
}
