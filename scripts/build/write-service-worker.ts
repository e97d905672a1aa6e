import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { build } from "esbuild";
import { compareText } from "../../src/lib/compare.ts";
import { writeChanged } from "../io/write-changed.ts";

/** Beyond this many files a reader keeps the frame of the site and the pages visited, not everything. */
const wholeSite = 3000;
/** For hosts, crawlers and programs, and the check that suggesting a paper needs; nobody reads them offline. */
const notForReaders = /(?:^|\/)(?:_headers|_redirects|robots\.txt|llms\.txt|sitemap-[\w-]+\.xml|feed\.xml|og\.png|opensearch\.xml|index\.md|atlas\.(?:bib|ris|csl\.json|csv))$|^(?:api\/(?!papers\/)|schema\/)|^suggest\/.*\.json$|^_astro\/(?:suggest-worker|read-pasted)/; // prettier-ignore
/** What every page and the search need. */
const frame = /^(?:index\.html|404\.html|theme\.js|favicon\.svg|site\.webmanifest|map\.svg|_astro\/.*|pagefind\/(?!fragment\/|index\/).*|search\/.*|(?:about|contribute|explore|evidence|timeline|shelf|topics)\/index\.html)$/; // prettier-ignore
/** The name says the content. */
const hashed = /^_astro\//;

interface Entry {
  url: string;
  revision: string | null;
}

/** Writes `sw.js`: the worker of `src/browser/service-worker.ts` with the list of the site's files. */
export async function writeServiceWorker(site: string): Promise<void> {
  const entries = precached(site);
  const version = createHash("sha256").update(JSON.stringify(entries)).digest("hex").slice(0, 16);
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
      "self.siteVersion": JSON.stringify(version),
      "process.env.NODE_ENV": '"production"',
    },
  });
  writeChanged(join(site, "sw.js"), outputFiles[0]!.contents);
}

function precached(site: string): Entry[] {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(site, join(parentPath, name)).split(sep).join("/"))
    .filter((file) => !notForReaders.test(file) && file !== "sw.js")
    .sort(compareText);
  const kept = files.length > wholeSite ? files.filter((file) => frame.test(file)) : files;
  return kept.map((file) => ({
    url: encodeURI(file),
    revision: hashed.test(file) ? null : revision(join(site, file)),
  }));
}

function revision(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16);
}
