import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EntityPage, SiteIndex } from "../../src/model/page.ts";
import { headersFile } from "../../src/site/exports/headers.ts";
import { formerPageRedirects, redirectsFile } from "../../src/site/exports/redirects.ts";
import { settings } from "../../src/site/settings.ts";
import { writeChanged } from "../io/write-changed.ts";

/** Writes the files that hosts read and Astro cannot make, since it leaves out names with a leading underscore. */
export function writeHostFiles(site: string, generated: string): void {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(generated, name), "utf8"));
  const index = read("index.json") as SiteIndex;
  const formerPages = formerPageRedirects(index, read("names.json") as EntityPage[]);
  writeChanged(join(site, "_redirects"), redirectsFile(index.redirects, formerPages, settings.base));
  writeChanged(join(site, "_headers"), headersFile(settings.base));
}

/** A line of a `_redirects` file. */
export interface RedirectRule {
  from: URLPattern;
  to: string;
  status: number;
}

/** The headers that a `_headers` file sets for some paths. */
export interface HeaderRule {
  paths: URLPattern;
  headers: Record<string, string>;
}

/**
 * Reads a `_redirects` file as `src/site/exports/redirects.ts` writes it: two paths and a status a line. `*` and `:name`
 * in a path are what they are in a URLPattern.
 */
export function readRedirects(file: string): RedirectRule[] {
  return linesOf(file).map((line) => {
    const [from, to, status] = line.split(" ");
    return { from: new URLPattern({ pathname: from! }), to: to!, status: Number(status) };
  });
}

/** Reads a `_headers` file as `src/site/exports/headers.ts` writes it: a path, and indented below it its headers. */
export function readHeaders(file: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of linesOf(file))
    if (!line.startsWith(" ")) rules.push({ paths: new URLPattern({ pathname: line }), headers: {} });
    else rules.at(-1)!.headers[line.slice(0, line.indexOf(":")).trim()] = line.slice(line.indexOf(":") + 1).trim();
  return rules;
}

function linesOf(file: string): string[] {
  return file.split("\n").filter((line) => line.trim() !== "");
}

/**
 * Where Cloudflare Pages and Netlify redirect a path: by the first rule that matches, with what `*` and `:name` matched in
 * the place of `:splat` and `:name`.
 * @returns undefined when no rule matches.
 */
export function redirectOf(
  rules: readonly RedirectRule[],
  pathname: string,
): { to: string; status: number } | undefined {
  for (const { from, to, status } of rules) {
    const groups = from.exec({ pathname })?.pathname.groups;
    if (groups === undefined) continue;
    const filled = to.replace(/:(\w+)/g, (_, name: string) => groups[name === "splat" ? "0" : name] ?? "");
    return { to: filled, status };
  }
  return undefined;
}

/**
 * The headers that those hosts send with a path: of every rule that matches. Hosts join the values when two rules set the
 * same header; ours never do.
 */
export function headersOf(rules: readonly HeaderRule[], pathname: string): Record<string, string> {
  const matching = rules.filter(({ paths }) => paths.test({ pathname }));
  return Object.assign({}, ...matching.map(({ headers }) => headers)) as Record<string, string>;
}
