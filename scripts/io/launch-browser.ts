import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/**
 * Where Debian, Ubuntu, Fedora and macOS put Chromium or Chrome. Debian's browser without windows comes first: it takes
 * two thirds of the time for a page.
 */
const places = [
  process.env["CHROME_PATH"],
  ...["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"].map((name) => `/usr/bin/${name}`),
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const installed = () => places.find((place) => place !== undefined && existsSync(place));

/** The system's browser, or else the one that a package ships, unpacked; so no browser test is ever skipped. */
export async function browserPath(): Promise<string> {
  return installed() ?? sparticuz.executablePath();
}

/** Starts that browser, without a window. */
export async function launchBrowser(): Promise<Browser> {
  const own = installed() === undefined ? sparticuz.args : [];
  const args = [...own, "--no-sandbox", "--disable-gpu", "--disable-quic"];
  return chromium.launch({ executablePath: await browserPath(), args });
}
