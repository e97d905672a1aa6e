import { newFileUrl } from "../site/repository-urls.ts";
import { saveFile } from "../browser/save.ts";
import type { DraftFile } from "./draft-file.ts";
import { isError, type Verdict } from "./remarks.ts";

/**
 * Offers the finished file: GitHub's page with it filled in, the file itself, its text.
 * @returns what to call with each verdict.
 */
export function startSending(root: HTMLElement): (verdict: Verdict) => void {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
  const repository = root.dataset["repository"] ?? "";
  const link = root.querySelector<HTMLAnchorElement>("[data-github]");
  const say = (text: string) => (part("send-status").textContent = text);
  let made: DraftFile | undefined;
  let filled = true;

  part("download").addEventListener("click", () => {
    if (made === undefined) return;
    saveFile(`${made.id}.md`, "text/markdown", made.text);
    say(`Saved as ${made.id}.md. Add it to the folder content/abstracts: on GitHub by “Add file”, “Upload files”.`);
  });
  part("copy").addEventListener("click", () => {
    if (made !== undefined) void copy(made.text).then((copied) => say(copied ? "The file is copied." : copyByHand));
  });
  link?.addEventListener("click", () => {
    if (made !== undefined && !filled) void copy(made.text).then((copied) => say(copied ? copiedLong : copyByHand));
  });

  return ({ draft, answer, remarks }) => {
    made = answer?.kind === "judged" ? answer.made : undefined;
    const whole = made !== undefined && draft.title.trim() !== "" && draft.abstract.trim() !== "";
    part("file-text").textContent = made?.text ?? "";
    part("file-name").textContent = made?.file ?? "";
    part("file-all").hidden = made === undefined;
    part("send").hidden = !whole;
    part("send-later").hidden = whole;
    const isWrong = remarks.some(isError);
    part("send-wrong").hidden = !isWrong;
    link?.classList.toggle("is-main", !isWrong);
    say("");
    if (made === undefined || link === null || repository === "") return;
    const address = newFileUrl(repository, made.file, made.text);
    link.href = address.url;
    filled = address.filled;
    link.textContent = filled ? "Open GitHub with this file" : "Copy the file and open GitHub";
    part("send-long").hidden = filled;
  };
}

const copiedLong = "The file is copied: paste it into the empty file on GitHub.";
const copyByHand = "This browser does not let the page copy. Copy the file from below.";

function copy(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
