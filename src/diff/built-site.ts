import { type PaperRecord, paperRecords, type TopicRecord, topicRecords } from "./records.ts";
import { readRedirects, type Redirect, redirectTarget } from "./redirects.ts";

/** What a comparison knows of a built site. Addresses are paths from its root, without the base path. */
export interface BuiltSite {
  /** By id. */
  papers: Map<string, PaperRecord>;
  /** By id. */
  topics: Map<string, TopicRecord>;
  /** Bytes of each file, by its path in the folder of the site. */
  files: Map<string, number>;
  redirects: Redirect[];
}

/**
 * Reads a built site: two JSON files, the redirects, and the names and sizes of all files.
 * @param read gives the text of a file of the site.
 */
export function builtSite(files: Map<string, number>, read: (path: string) => string): BuiltSite {
  const papers = readAs(paperRecords, "api/papers.json", files, read);
  const { root, topics } = readAs(topicRecords, "api/topics.json", files, read);
  const redirects = files.has("_redirects") ? readRedirects(read("_redirects"), new URL(root).pathname) : [];
  return { papers, topics, files, redirects };
}

function readAs<T>(parse: (json: string) => T, path: string, files: Map<string, number>, read: (path: string) => string): T {
  if (!files.has(path)) throw new Error(`${path} does not exist`);
  try {
    return parse(read(path));
  } catch (cause) {
    throw new Error(`${path} is not what a build writes`, { cause });
  }
} // prettier-ignore

/** The addresses of all HTML pages, also of those that only redirect. */
export function addressesOf({ files }: BuiltSite): string[] {
  return [...files.keys()].flatMap((path) => /^((?:.*\/)?)index\.html$/.exec(path)?.[1] ?? []).map((path) => `/${path}`);
} // prettier-ignore

/** Whether a host without redirects of its own finds a page at this address. */
export function hasPage(address: string, { files }: BuiltSite): boolean {
  return files.has(`${address.slice(1)}index.html`);
}

/** Where a reader of an address arrives after all redirects; undefined when there is no page. */
export function finalAddress(address: string, site: BuiltSite): string | undefined {
  const visited = new Set<string>();
  for (let at = address; !visited.has(at);) {
    visited.add(at);
    const next = redirectTarget(at, site.redirects);
    if (next === undefined) return hasPage(at, site) ? at : undefined;
    at = next;
  }
  return undefined;
}
