import { compareText } from "../lib/compare.ts";
import { type BuiltSite, fileAt } from "./built-site.ts";
import { resolveLink } from "./resolve-link.ts";

/** A link within the site that leads nowhere. */
export interface BrokenLink {
  /** Path within the site, or the link as written where it has none. */
  link: string;
  /** The file that holds it. */
  page: string;
  why: string;
}

/** Every link of a site that leads to no file of it, or to a place that its page does not have. */
export function brokenLinks(site: BuiltSite): BrokenLink[] {
  const found = [...site.pages].flatMap(([page, { links }]) => links.flatMap((link) => broken(link, page, site) ?? []));
  return found.sort((a, b) => compareText(a.link, b.link) || compareText(a.page, b.page));
}

function broken(link: string, page: string, site: BuiltSite): BrokenLink | undefined {
  const target = resolveLink(link, page, site.root);
  if (target === "elsewhere") return undefined;
  if (target === "astray") return { link, page, why: "it leaves the site" };
  const shown = `/${target.path}${target.anchor === "" ? "" : `#${target.anchor}`}`;
  const file = fileAt(target.path, site);
  if (file === undefined) return { link: shown, page, why: "there is no such page or file" };
  if (hasAnchor(target.anchor, site.pages.get(file)?.anchors)) return undefined;
  return { link: shown, page, why: "the page has no such place" };
}

/** `#top` is the head of any page, `:~:` a place that the browser looks up by its words; other files have places of their own. */
function hasAnchor(anchor: string, anchors: Set<string> | undefined): boolean {
  return anchor === "" || anchor === "top" || anchor.startsWith(":~:") || (anchors?.has(anchor) ?? true);
}
