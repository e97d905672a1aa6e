import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EntityPage, SiteIndex } from "../../src/model/page.ts";
import { headersFile } from "../../src/site/exports/headers.ts";
import { formerPageRedirects, redirectsFile } from "../../src/site/exports/redirects.ts";
import { settings } from "../../src/site/settings.ts";
import { writeChanged } from "../io/write-changed.ts";

/** Writes the files that hosts read and Astro cannot make, since it leaves out names with a leading underscore. */
export function writeHostFiles(site: string, generated: string): void {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(generated, name), "utf8"));
  const index = read("index.json") as SiteIndex;
  const formerPages = formerPageRedirects(index, read("names.json") as EntityPage[]);
  writeChanged(join(site, "_redirects"), redirectsFile(index.redirects, formerPages, settings.base));
  writeChanged(join(site, "_headers"), headersFile(settings.base));
}
