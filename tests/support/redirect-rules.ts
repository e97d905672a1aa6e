/** One line of a `_redirects` file. */
export interface RedirectRule {
  from: string;
  to: string;
  status: string;
}

export function readRules(file: string): RedirectRule[] {
  return file
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [from, to, status] = line.split(" ");
      return { from: from!, to: to!, status: status! };
    });
}

/**
 * Where a host leads an address by the first rule that fits, as Cloudflare Pages and Netlify write it down: `*` at the
 * end takes the rest, which `:splat` gives back, and `:name` one part.
 */
export function follow(rules: RedirectRule[], path: string): string | undefined {
  for (const { from, to } of rules) {
    const pattern = from.replace(/:\w+/g, (name) => `(?<${name.slice(1)}>[^/]+)`).replace(/\*$/, "(?<splat>.*)");
    const found = new RegExp(`^${pattern}$`).exec(path);
    if (found !== null) return to.replace(/:(\w+)/g, (_, name: string) => found.groups?.[name] ?? "");
  }
  return undefined;
}
