import { withBase } from "../with-base.ts";

/** The `_redirects` file that Cloudflare Pages and Netlify read: an old and a new path a line, moved for good. */
export function redirectsFile(redirects: { from: string; to: string }[], base: string): string {
  return redirects
    .map(({ from, to }) => `${withBase(`/papers/${from}/*`, base)} ${withBase(`/papers/${to}/`, base)} 301\n`)
    .join("");
}
