import type { SiteIndex } from "../../model/page.ts";
import { withBase } from "../with-base.ts";

/**
 * The `_redirects` file that Cloudflare Pages and Netlify read: an old and a new path a line, moved for good. The splat
 * takes along what lies below a page: its Markdown, its feed, its citations.
 */
export function redirectsFile(redirects: SiteIndex["redirects"], base: string): string {
  return redirects
    .map(({ kind, ...ids }) => ({ kind, from: encodeURIComponent(ids.from), to: encodeURIComponent(ids.to) }))
    .flatMap(({ kind, from, to }) => [
      [`/${kind}/${from}/*`, `/${kind}/${to}/:splat`],
      ...(kind === "topics" ? crossingRules(from, to) : []),
    ])
    .map(([from, to]) => `${withBase(from!, base)} ${withBase(to!, base)} 301\n`)
    .join("");
}

/** A topic has its part in addresses of the evidence map too, on either side. */
function crossingRules(from: string, to: string): string[][] {
  return [
    [`/evidence/${from}/*`, `/evidence/${to}/:splat`],
    [`/evidence/:approach/${from}/`, `/evidence/:approach/${to}/`],
  ];
}
