/** Lets Ctrl-K or Cmd-K open a search over any page; what it takes is loaded at the first press. */
export function startPaletteKey(base: string): void {
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('main[data-page="search"] input[name=q]');
    if (field !== null) {
      field.focus();
      field.select();
    } else void import("./palette.ts").then(({ openPalette }) => openPalette(base));
  });
}
