import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { compareText } from "../../src/lib/compare.ts";
import { separateCharacters } from "../../src/lib/unspaced-scripts.ts";
import { writeChanged } from "../io/write-changed.ts";

/** Ten thousand fragments of about 900 bytes in a few hundred files, below the file limits of common hosts. */
const maxFragments = 400;

/**
 * Builds the search index of a finished site into its `pagefind/` folder. Its files are read and written here: Pagefind
 * reads a folder in the order of the disk, which decides the bytes of its index, and reports no failure to write.
 * @returns how many pages were indexed.
 */
export async function indexSearch(site: string): Promise<number> {
  const files = await Promise.race([makeIndex(site), endedEarly()]);
  for (const { path, content } of files) writeChanged(join(site, "pagefind", path), content);
  return indexedPages(site);
}

async function makeIndex(site: string): Promise<{ path: string; content: Uint8Array }[]> {
  const { index, errors } = await createIndex({ forceLanguage: "en", maxFragments } as never);
  assertNone(errors);
  for (const sourcePath of paperPages(site)) {
    const content = readFileSync(join(site, sourcePath), "utf8").replace(/>[^<]+/g, separateCharacters);
    assertNone((await index!.addHTMLFile({ sourcePath, content })).errors);
  }
  const made = await index!.getFiles();
  assertNone(made.errors);
  await close();
  return made.files;
}

/** Only the pages of papers have something to index. */
function paperPages(site: string): string[] {
  return readdirSync(join(site, "papers"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `papers/${name}/index.html`)
    .sort(compareText);
}

/** Pagefind works in a process of its own, whose end it does not notice: the wait would never end. */
function endedEarly(): Promise<never> {
  return new Promise((_, reject) => {
    process.once("beforeExit", () => reject(new Error("Pagefind ended before its index was made")));
  });
}

function indexedPages(site: string): number {
  const entry = JSON.parse(readFileSync(join(site, "pagefind/pagefind-entry.json"), "utf8")) as { languages: { en?: { page_count: number } } }; // prettier-ignore
  return entry.languages.en?.page_count ?? 0;
}

/** Pagefind reports what went wrong in a list that it leaves to the caller to read. */
function assertNone(errors: string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
}
