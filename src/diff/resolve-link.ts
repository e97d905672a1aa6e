/** Where a link leads: to a path of the site, to another one, or out of the site by a path that was meant to stay in it. */
export type LinkTarget = { path: string; anchor: string } | "elsewhere" | "astray";

/**
 * Resolves a link of a page as a browser does.
 * @param page the file that holds it.
 * @param root the full address of the site.
 * @example resolveLink("/atlas/papers/x/#cite", "index.html", "https://a.org/atlas/") // { path: "papers/x/", anchor: "cite" }
 */
export function resolveLink(link: string, page: string, root: string): LinkTarget {
  const url = URL.parse(link, root + encodeURI(page.replace(/(^|\/)index\.html$/, "$1")));
  const home = new URL(root);
  if (url === null) return "astray";
  if (url.origin === home.origin && url.pathname.startsWith(home.pathname)) return inSite(url, home) ?? "astray";
  return URL.canParse(link) || link.startsWith("//") ? "elsewhere" : "astray";
}

/** Undefined where the address holds a `%` that no character stands behind. */
function inSite({ pathname, hash }: URL, home: URL): LinkTarget | undefined {
  try {
    return {
      path: decodeURIComponent(pathname.slice(home.pathname.length)),
      anchor: decodeURIComponent(hash.slice(1)),
    };
  } catch {
    return undefined;
  }
}
