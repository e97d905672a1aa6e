import { withBase } from "../with-base.ts";

/** The `_redirects` file that Cloudflare Pages and Netlify read: an old and a new path a line, moved for good. */
export function redirectsFile(redirects: { from: string; to: string }[], base: string): string {
  const path = (id: string) => withBase(`/papers/${encodeURIComponent(id)}/`, base);
  return redirects.map(({ from, to }) => `${path(from)}* ${path(to)} 301\n`).join("");
}
