import type { SiteIndex } from "../../model/page.ts";
import { urls } from "../../model/urls.ts";
import type { Redirect } from "../views/redirects.ts";
import { withBase } from "../with-base.ts";

/**
 * The `_redirects` file that Cloudflare Pages and Netlify read: an old and a new path a line, moved for good. The splat
 * takes along what lies below a page: its Markdown, its feed, its citations.
 * @param formerPages pages that had nothing below them.
 */
export function redirectsFile(redirects: SiteIndex["redirects"], formerPages: Redirect[], base: string): string {
  const moved = redirects
    .map(({ kind, ...ids }) => ({ kind, from: encodeURIComponent(ids.from), to: encodeURIComponent(ids.to) }))
    .flatMap(({ kind, from, to }) => [
      [`/${kind}/${from}/*`, `/${kind}/${to}/:splat`],
      ...(kind === "topics" ? cellRules(from, to) : []),
    ]);
  // The first rule that fits counts, and these are exact.
  return [...formerPages.map(({ path, to }) => [path, to]), ...moved]
    .map(([from, to]) => `${withBase(from!, base)} ${withBase(to!, base)} 301\n`)
    .join("");
}

/** A topic has its part in addresses of the evidence map too, on either side. */
function cellRules(from: string, to: string): string[][] {
  return [
    [`${urls.evidence}${from}/*`, `${urls.evidence}${to}/:splat`],
    [urls.cell(":approach", from), urls.cell(":approach", to)],
  ];
}
