import type { Browser } from "playwright-core";
import { launchBrowser } from "../../scripts/io/launch-browser.ts";
import { waitTimeout } from "./timeouts.ts";

/** The browser for the tests of a file; its pages wait as long as the tests do. */
export async function openBrowser(): Promise<Browser> {
  const browser = await launchBrowser();
  browser.on("context", (context) => context.setDefaultTimeout(waitTimeout));
  return browser;
}
