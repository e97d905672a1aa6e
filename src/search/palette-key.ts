/**
 * Lets Ctrl-K or Cmd-K open a search over any page. The dialog is in the page, so that no key typed after the first
 * press is lost; what answers it is loaded at that press.
 */
export function startPaletteKey(base: string): void {
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('main[data-page="search"] input[name=q]');
    const dialog = document.querySelector<HTMLDialogElement>("dialog.palette");
    if (field !== null) {
      field.focus();
      field.select();
    } else if (dialog !== null) {
      if (!dialog.open) dialog.showModal();
      dialog.querySelector("input")?.select();
      void import("./palette.ts").then(({ answerPalette }) => answerPalette(dialog, base));
    }
  });
}
