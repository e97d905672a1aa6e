/** A rule of a `_redirects` file. */
export interface Redirect {
  from: RegExp;
  /** May hold `:splat` or `:name`, which stand for what `*` or `:name` matched. */
  to: string;
}

/**
 * Reads a `_redirects` file as `src/site/exports/redirects.ts` writes it. Rules become regular expressions because every
 * address is matched against every rule, and a URLPattern takes ten times as long.
 * @param base the path of the site, which begins every path of the file.
 */
export function readRedirects(file: string, base: string): Redirect[] {
  const inSite = (path: string) => decodeURIComponent(path.startsWith(base) ? path.slice(base.length - 1) : path);
  return file
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([from, to]) => (from === undefined || to === undefined ? [] : { from: pattern(inSite(from)), to: inSite(to) }));
} // prettier-ignore

/** Where the first rule that matches sends a reader; undefined when none does. */
export function redirectTarget(address: string, redirects: Redirect[]): string | undefined {
  for (const { from, to } of redirects) {
    const match = from.exec(address);
    if (match !== null) return to.replace(/:(\w+)/g, (_, name: string) => match.groups?.[name] ?? "");
  }
  return undefined;
}

/** @example pattern("/papers/old/*") // /^\/papers\/old\/(?<splat>.*)$/ */
function pattern(path: string): RegExp {
  const source = path
    .replace(/[^\w/*:-]/g, "\\$&")
    .replace("*", "(?<splat>.*)")
    .replace(/:(\w+)/g, "(?<$1>[^/]+)");
  return new RegExp(`^${source}$`);
}
