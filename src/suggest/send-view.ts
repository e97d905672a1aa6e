import { copyText, saveFile } from "../browser/keep.ts";
import { partsOf } from "../search/dom.ts";
import { newFileUrl } from "../site/repository-urls.ts";
import type { DraftFile } from "./draft-file.ts";

/**
 * Offers the finished file: GitHub's page with it filled in, the file itself, its text.
 * @returns what to call with each file; a draft without title or abstract is not ready, one with problems can be sent as it is.
 */
export function startSending(
  root: HTMLElement,
): (file: DraftFile | undefined, is: { ready: boolean; wrong: boolean }) => void {
  const part = partsOf(root);
  const repository = root.dataset["repository"] ?? "";
  const link = root.querySelector<HTMLAnchorElement>("[data-github]");
  const say = (text: string) => (part("send-status").textContent = text);
  let made: DraftFile | undefined;
  let filled = true;
  const copy = async (copied: string) => {
    if (made === undefined) return;
    say((await copyText(made.text)) ? copied : "This browser does not let the page copy. Copy the file from below.");
  };

  part("download").addEventListener("click", () => {
    if (made === undefined) return;
    saveFile(`${made.id}.md`, "text/markdown", made.text);
    say(`Saved as ${made.id}.md. Add it to the folder content/abstracts: on GitHub by “Add file”, “Upload files”.`);
  });
  part("copy").addEventListener("click", () => void copy("The file is copied."));
  link?.addEventListener("click", () => {
    if (!filled) void copy("The file is copied: paste it into the empty file on GitHub.");
  });

  return (file, { ready, wrong }) => {
    made = file;
    part("file-text").textContent = file?.text ?? "";
    part("file-name").textContent = file?.file ?? "";
    part("file-all").hidden = file === undefined;
    part("send").hidden = !ready;
    part("send-later").hidden = ready;
    part("send-wrong").hidden = !wrong;
    link?.classList.toggle("is-main", !wrong);
    say("");
    if (file === undefined || link === null || repository === "") return;
    const address = newFileUrl(repository, file.file, file.text);
    link.href = address.url;
    filled = address.filled;
    link.textContent = filled ? "Open GitHub with this file" : "Copy the file and open GitHub";
    part("send-long").hidden = filled;
  };
}
