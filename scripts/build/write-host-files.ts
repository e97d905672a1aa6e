import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteIndex } from "../../src/model/page.ts";
import { headersFile } from "../../src/site/exports/headers.ts";
import { redirectsFile } from "../../src/site/exports/redirects.ts";
import { settings } from "../../src/site/settings.ts";
import { writeChanged } from "../io/write-changed.ts";

/** Writes the files that hosts read and Astro cannot make, since it leaves out names with a leading underscore. */
export function writeHostFiles(site: string, generated: string): void {
  const { redirects } = JSON.parse(readFileSync(join(generated, "index.json"), "utf8")) as SiteIndex;
  writeChanged(join(site, "_redirects"), redirectsFile(redirects, settings.base));
  writeChanged(join(site, "_headers"), headersFile(settings.base));
}
