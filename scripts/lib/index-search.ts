import { readFileSync } from "node:fs";
import { close, createIndex } from "pagefind";

/** Ten thousand fragments of about 900 bytes in a few hundred files, below the file limits of common hosts. */
const maxFragments = 400;

/**
 * Builds the search index of a finished site into its `pagefind/` folder.
 * @returns how many pages were indexed.
 */
export async function indexSearch(site: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: "en", maxFragments } as never);
  assertNone(errors);
  const added = await index!.addDirectory({ path: site });
  assertNone(added.errors);
  assertNone((await index!.writeFiles({ outputPath: `${site}/pagefind` })).errors);
  await close();
  return indexedPages(site);
}

/** Pagefind's own count is of the files it looked at; only paper pages have something to index. */
function indexedPages(site: string): number {
  const entry = JSON.parse(readFileSync(`${site}/pagefind/pagefind-entry.json`, "utf8")) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(entry.languages).reduce((total, { page_count }) => total + page_count, 0);
}

/** Pagefind reports what went wrong in a list that it leaves to the caller to read. */
function assertNone(errors: string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
}
