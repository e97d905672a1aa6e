import { newFileUrl } from "../lib/repository-urls.ts";
import { saveFile } from "../site/browser/save-file.ts";
import type { Draft } from "./draft.ts";
import type { DraftFile } from "./draft-file.ts";
import type { Answer } from "./messages.ts";

/** Offers the finished file: GitHub's page with it filled in, the file itself, its text. */
export function showSending(root: HTMLElement, draft: Draft, answer: Answer | undefined): void {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
  const made = answer?.kind === "judged" ? answer.made : undefined;
  const whole = made !== undefined && draft.title.trim() !== "" && draft.abstract.trim() !== "";
  part("file-text").textContent = made?.text ?? "";
  part("file-name").textContent = made?.file ?? "";
  part("file-all").hidden = made === undefined;
  part("send").hidden = !whole;
  part("send-later").hidden = whole;
  if (whole) offer(root, made);
}

function offer(root: HTMLElement, made: DraftFile): void {
  const repository = root.dataset["repository"] ?? "";
  const say = (text: string) => (root.querySelector("[data-send-status]")!.textContent = text);
  say("");
  const link = root.querySelector<HTMLAnchorElement>("[data-github]");
  if (link !== null && repository !== "") {
    const { url, filled } = newFileUrl(repository, made.file, made.text);
    link.href = url;
    link.onclick = filled ? null : () => void copy(made.text).then((copied) => say(copied ? tooLong : `${tooLong} Copy it below.`)); // prettier-ignore
  }
  root.querySelector<HTMLElement>("[data-download]")!.onclick = () => {
    saveFile(`${made.id}.md`, "text/markdown", made.text);
    say(`Saved as ${made.id}.md. Its place is content/abstracts.`);
  };
  root.querySelector<HTMLElement>("[data-copy]")!.onclick = () =>
    void copy(made.text).then((copied) => say(copied ? "The file is copied." : "Copy the file from below."));
}

const tooLong =
  "The text is too long for an address, so it is in your clipboard: paste it into the empty file on GitHub.";

function copy(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
