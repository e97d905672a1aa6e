import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/**
 * Where Debian, Ubuntu, Fedora and macOS put Chromium or Chrome. Debian's browser without windows comes first: it takes
 * two thirds of the time for a page.
 */
const places = [
  process.env["CHROME_PATH"],
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-quic",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the system's browser, or else the one that a package ships, so that no browser test is ever skipped. */
export async function launchBrowser(): Promise<Browser> {
  const installed = places.find((place) => place !== undefined && existsSync(place));
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: quiet });
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args: [...sparticuz.args, ...quiet] });
}
