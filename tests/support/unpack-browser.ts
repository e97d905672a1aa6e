import { browserPath } from "../../scripts/io/launch-browser.ts";

/** Where the browser comes from a package, it is unpacked once, before two tests want to do so at the same time. */
export default async function unpackBrowser(): Promise<void> {
  await browserPath();
}
