/** Chromium tells whether the reader has asked for little data. */
interface Connection {
  saveData?: boolean;
}

/**
 * Lets the site be read offline after a visit. The worker is fetched when the page is drawn and idle, or ten seconds later
 * where a page never is, so that it does not compete with reading; a new version takes over when all pages of the old one
 * are closed. Whoever asks for little data is spared the copy.
 */
export function startOffline(base: string): void {
  const { connection, serviceWorker } = navigator as { connection?: Connection } & Partial<Navigator>;
  if (isLiveSite || serviceWorker === undefined || connection?.saveData) return;
  const register = () => void serviceWorker.register(`${base}sw.js`).catch(() => {});
  // Safari knows no idle time.
  const whenIdle = () => globalThis.requestIdleCallback?.(register, { timeout: 10_000 }) ?? setTimeout(register, 2000);
  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle, { once: true });
}
