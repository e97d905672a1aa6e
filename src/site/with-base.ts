/**
 * Puts the site's base path before an address that starts at the root; others are left alone.
 * @example withBase("/papers/x/", "/atlas/") // "/atlas/papers/x/"
 */
export function withBase(href: string, base: string): string {
  if (!href.startsWith("/") || href.startsWith("//")) return href;
  return `${base.replace(/\/+$/, "")}${href}`;
}
