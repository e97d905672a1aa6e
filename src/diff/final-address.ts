import type { BuiltSite } from "./built-site.ts";
import { resolveLink } from "./resolve-link.ts";

/**
 * The address at which a reader arrives who asks for `address`, redirect pages followed; undefined when that is nowhere.
 * Pages count alone, for a host need not read `_redirects`.
 */
export function finalAddress(address: string, site: BuiltSite): string | undefined {
  const seen = new Set<string>();
  let at = address;
  while (!seen.has(at)) {
    seen.add(at);
    const page = site.pages.get(`${at}index.html`);
    if (page?.leadsTo === undefined) return page === undefined ? undefined : at;
    const target = resolveLink(page.leadsTo, `${at}index.html`, site.root);
    if (typeof target === "string") return undefined;
    at = target.path.replace(/([^/])$/, "$1/");
  }
  return undefined;
}
