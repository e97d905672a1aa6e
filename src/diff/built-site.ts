import type { PageLinks } from "./page-links.ts";
import type { PaperRecord } from "./paper-record.ts";
import type { TopicRecord } from "./topic-record.ts";

/** What is known of a built site. Paths are those of files in its folder, with `/` between names. */
export interface BuiltSite {
  /** Full address of the site, with a slash at its end. */
  root: string;
  /** By id. */
  papers: Map<string, PaperRecord>;
  /** By id. */
  topics: Map<string, TopicRecord>;
  /** Bytes of each file. */
  files: Map<string, number>;
  /** What each HTML page leads to. */
  pages: Map<string, PageLinks>;
  /** Bytes of the page of each paper as it travels, in gzip; by id. */
  packed: Map<string, number>;
}

/** The file that answers at an address of the site, or undefined. Hosts add a slash that is missing. */
export function fileAt(path: string, { files }: Pick<BuiltSite, "files">): string | undefined {
  const candidates = path === "" || path.endsWith("/") ? [`${path}index.html`] : [path, `${path}/index.html`];
  return candidates.find((file) => files.has(file));
}
