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

const installed = () => places.find((place) => place !== undefined && existsSync(place));

/** The system's browser, or else the one that a package ships, unpacked; so no browser test is ever skipped. */
export async function browserPath(): Promise<string> {
  return installed() ?? sparticuz.executablePath();
}

/** Starts that browser, without a window. */
export async function launchBrowser(): Promise<Browser> {
  const own = installed() === undefined ? sparticuz.args : [];
  return chromium.launch({ executablePath: await browserPath(), args: [...own, ...quiet] });
}
