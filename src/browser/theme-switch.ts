const key = "theme";

/** Shows the button that turns the page light or dark. A choice that differs from the system's is remembered. */
export function startThemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-theme-switch]");
  if (button === null) return;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const show = () => button.setAttribute("aria-pressed", String(isDark(system)));
  button.addEventListener("click", () => {
    choose(isDark(system) ? "light" : "dark", system);
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

/** Choosing what the system has anyway goes back to following it. */
function choose(theme: "light" | "dark", system: MediaQueryList): void {
  const follows = (theme === "dark") === system.matches;
  if (follows) delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  try {
    if (follows) localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Private windows may refuse to keep it; the page itself has changed.
  }
}
