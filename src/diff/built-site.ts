import { type PaperRecord, paperRecords, type TopicRecord, topicRecords } from "./records.ts";

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

/** A rule of a `_redirects` file. */
export interface Redirect {
  from: RegExp;
  /** May hold `:splat` or `:name`, which stand for what `*` or `:name` matched. */
  to: string;
}

/**
 * Reads a `_redirects` file as `src/site/exports/redirects.ts` writes it. Rules become regular expressions because every
 * address is matched against every rule, and a URLPattern takes ten times as long.
 * @param base the path of the site, which begins every path of the file.
 */
export function readRedirects(file: string, base: string): Redirect[] {
  const inSite = (path: string) => decodeURIComponent(path.startsWith(base) ? path.slice(base.length - 1) : path);
  return file
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([from, to]) => (from === undefined || to === undefined ? [] : { from: pattern(inSite(from)), to: inSite(to) }));
} // prettier-ignore

/** Where the first rule that matches sends a reader; undefined when none does. */
export function redirectTarget(address: string, redirects: Redirect[]): string | undefined {
  for (const { from, to } of redirects) {
    const match = from.exec(address);
    if (match !== null) return to.replace(/:(\w+)/g, (_, name: string) => match.groups?.[name] ?? "");
  }
  return undefined;
}

/** @example pattern("/papers/old/*") // /^\/papers\/old\/(?<splat>.*)$/ */
function pattern(path: string): RegExp {
  const source = path
    .replace(/[^\w/*:-]/g, "\\$&")
    .replace("*", "(?<splat>.*)")
    .replace(/:(\w+)/g, "(?<$1>[^/]+)");
  return new RegExp(`^${source}$`);
}
