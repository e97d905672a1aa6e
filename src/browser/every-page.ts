import { urls, withBase } from "../model/urls.ts";
const themeKey = "theme";

/** Shows the button that turns the page light or dark. A choice that differs from the system's is remembered. */
export function startThemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-theme-switch]");
  if (button === null) return;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const show = () => button.setAttribute("aria-pressed", String(isDark(system)));
  button.addEventListener("click", () => {
    chooseTheme(isDark(system) ? "light" : "dark", system);
    show();
  });
  system.addEventListener("change", show);
  show();
  button.hidden = false;
}

function isDark(system: MediaQueryList): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === undefined ? system.matches : chosen === "dark";
}

/** A choice that equals the system's goes back to following the system. */
function chooseTheme(theme: "light" | "dark", system: MediaQueryList): void {
  const follows = (theme === "dark") === system.matches;
  if (follows) delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  try {
    if (follows) localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // Private windows may refuse to keep it; the page itself has changed.
  }
}

/** Adds the page's address as it stands to the link that reports a problem, the search included. */
export function startReportLink(): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-report]");
  if (link === null) return;
  const update = () => {
    const address = new URL(link.href);
    address.searchParams.set("page", location.href);
    link.href = address.href;
  };
  update();
  // A search changes the address without loading a page.
  for (const event of ["focus", "pointerdown", "click", "auxclick", "contextmenu"])
    link.addEventListener(event, update);
}

/**
 * Lets the site be read offline after a visit. The worker is fetched when the page is drawn and idle, or after ten seconds
 * at most, so that it does not compete with reading; a new version takes over when all pages of the old one are closed.
 * Readers who ask for little data (Chromium's `saveData`) are spared the copy.
 */
export function startOffline(base: string): void {
  const { connection, serviceWorker } = navigator as { connection?: { saveData?: boolean } } & Partial<Navigator>;
  if (isLiveSite || serviceWorker === undefined || connection?.saveData) return;
  const register = () => void serviceWorker.register(withBase(urls.serviceWorker, base)).catch(() => {});
  // Safari has no `requestIdleCallback`.
  const whenIdle = () => globalThis.requestIdleCallback?.(register, { timeout: 10_000 }) ?? setTimeout(register, 2000);
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle, { once: true });
}

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
      void import("../search/palette.ts").then(({ answerPalette }) => answerPalette(dialog, base));
    }
  });
}
