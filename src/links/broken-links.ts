import { type PageLinks, pageLinks } from "./page-links.ts";

/** A link within a site that leads nowhere. */
export interface BrokenLink {
  /** The file that holds it. */
  file: string;
  /** As the page writes it. */
  link: string;
  reason: string;
}

/**
 * Every link in the pages of a site that leads to no file of it, or to an anchor that its page does not have. Links to
 * other sites are not followed.
 * @param root the full address of the site, with a slash at its end.
 * @param files paths of all files of the site.
 * @param read gives the text of a file.
 */
export function brokenLinks(root: string, files: readonly string[], read: (file: string) => string): BrokenLink[] {
  const all = new Set(files);
  const pages = new Map(files.filter((file) => file.endsWith(".html")).map((file) => [file, pageLinks(read(file))]));
  return [...pages].flatMap(([file, { links }]) =>
    [...links].flatMap((link) => {
      const reason = faultOf(resolveLink(link, file, root), all, pages);
      return reason === undefined ? [] : [{ file, link, reason }];
    }),
  );
}

/** Where a link leads: to a path of the site, to another site, or out of the site by a path that was meant to stay in it. */
type LinkTarget = { path: string; anchor: string } | "other site" | "outside";

/** Resolves a link of a page as a browser does. */
function resolveLink(link: string, file: string, root: string): LinkTarget {
  const url = URL.parse(link, root + encodeURI(file.replace(/(^|\/)index\.html$/, "$1")));
  const home = new URL(root);
  if (url === null) return "outside";
  if (url.origin === home.origin && url.pathname.startsWith(home.pathname)) return targetInSite(url, home) ?? "outside";
  return URL.canParse(link) || link.startsWith("//") ? "other site" : "outside";
}

/** Undefined when the address has a `%` that does not begin an encoded character. */
function targetInSite({ pathname, hash }: URL, home: URL): LinkTarget | undefined {
  try {
    return {
      path: decodeURIComponent(pathname.slice(home.pathname.length)),
      anchor: decodeURIComponent(hash.slice(1)),
    };
  } catch {
    return undefined;
  }
}

function faultOf(target: LinkTarget, files: Set<string>, pages: Map<string, PageLinks>): string | undefined {
  if (target === "other site") return undefined;
  if (target === "outside") return "leads out of the site";
  const file = fileAt(target.path, files);
  if (file === undefined) return "no such page or file";
  return hasAnchor(target.anchor, pages.get(file)) ? undefined : `no such anchor in ${file}`;
}

/** The file at an address of the site. Hosts add a slash that is missing. */
function fileAt(path: string, files: Set<string>): string | undefined {
  const candidates = path === "" || path.endsWith("/") ? [`${path}index.html`] : [path, `${path}/index.html`];
  return candidates.find((file) => files.has(file));
}

/** `#top` is the top of any page, and `:~:` a text that the browser looks up; files other than pages have anchors of their own. */
function hasAnchor(anchor: string, page: PageLinks | undefined): boolean {
  return anchor === "" || anchor === "top" || anchor.startsWith(":~:") || (page?.anchors.has(anchor) ?? true);
}
