import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { urls } from "../../src/model/urls.ts";
import { sitePages } from "../../src/site/site-pages.ts";
import { filesIn } from "../io/read-text.ts";
import { project } from "../io/settings.ts";
import { writeChanged } from "../io/write-changed.ts";

/** Beyond this many files a reader keeps the frame of the site and the pages visited, not everything. */
const wholeSite = 3000;
/** For hosts, crawlers and programs, and the check that suggesting a paper needs; nobody reads them offline. */
const notForReaders = /(?:^|\/)(?:_headers|_redirects|robots\.txt|llms\.txt|sitemap-[\w-]+\.xml|feed\.xml|og\.png|opensearch\.xml|index\.md|atlas\.(?:bib|ris|csl\.json|csv))$|^(?:api\/(?!papers\/)|schema\/)|^suggest\/.*\.json$|^_astro\/(?:suggest-worker|read-pasted)/; // prettier-ignore
/** What every page and the search need. */
const frame = /^(?:404\.html|theme\.js|favicon\.svg|site\.webmanifest|map\.svg|_astro\/.*|pagefind\/(?!fragment\/|index\/).*|search\/.*)$/; // prettier-ignore
/** A page of `src/pages` is part of the frame unless it grows with the collection, as the list of all papers does. */
const largestPage = 256 * 1024;
/** In a page that only leads to another; readers have the new address offline. */
const redirect = 'http-equiv="refresh"';
/** Its path inside the site. */
const workerFile = urls.serviceWorker.slice(1);
/** The name says the content. */
const hashed = /^_astro\//;

/** Writes `sw.js`: the worker of `src/browser/service-worker.ts` with the list of the site's files. */
export async function writeServiceWorker(site: string): Promise<void> {
  const entries = precached(site);
  const { outputFiles } = await build({
    entryPoints: ["src/browser/service-worker.ts"],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    define: {
      "self.siteFiles": JSON.stringify(entries),
      "self.siteVersion": JSON.stringify(revision(JSON.stringify(entries))),
      "process.env.NODE_ENV": '"production"',
    },
  });
  writeChanged(join(site, workerFile), outputFiles[0]!.contents);
}

function precached(site: string): { url: string; revision: string | null }[] {
  const files = filesIn(site).filter((file) => !notForReaders.test(file) && file !== workerFile);
  const kept = files.length > wholeSite ? files.filter((file) => frame.test(file) || isLightPage(site, file)) : files;
  return kept.flatMap((file) => {
    const bytes = readFileSync(join(site, file));
    if (file.endsWith(".html") && bytes.includes(redirect)) return [];
    return [{ url: encodeURI(file), revision: hashed.test(file) ? null : revision(bytes) }];
  });
}

function isLightPage(site: string, file: string): boolean {
  return fixedPages.has(`/${file}`) && statSync(join(site, file)).size <= largestPage;
}
const fixedPages = new Set(sitePages(project).map(({ path }) => `${path}index.html`));

function revision(content: Buffer | string): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}
