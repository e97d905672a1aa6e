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

/**
 * Reads a `_redirects` file as `src/site/exports/redirects.ts` writes it: two paths and a status a line. `*` and `:name`
 * in a path are what they are in a URLPattern.
 * @returns says where Cloudflare Pages and Netlify redirect a path: by the first rule that matches, with what `*` and
 * `:name` matched in the place of `:splat` and `:name`; undefined when no rule matches.
 */
export function readRedirects(file: string): (pathname: string) => { to: string; status: number } | undefined {
  const rules = linesOf(file).map((line) => {
    const [from, to, status] = line.split(" ");
    return { from: new URLPattern({ pathname: from! }), to: to!, status: Number(status) };
  });
  return (pathname) => {
    for (const { from, to, status } of rules) {
      const groups = from.exec({ pathname })?.pathname.groups;
      if (groups === undefined) continue;
      const filled = to.replace(/:(\w+)/g, (_, name: string) => groups[name === "splat" ? "0" : name] ?? "");
      return { to: filled, status };
    }
    return undefined;
  };
}

/**
 * Reads a `_headers` file as `src/site/exports/headers.ts` writes it: a path, and indented below it its headers.
 * @returns gives the headers that those hosts send with a path: of every rule that matches. Hosts join the values when two
 * rules set the same header; ours never do.
 */
export function readHeaders(file: string): (pathname: string) => Record<string, string> {
  const rules: { paths: URLPattern; headers: Record<string, string> }[] = [];
  for (const line of linesOf(file)) {
    const [, name, value] = /^\s+([^:]+):(.*)$/.exec(line) ?? [];
    if (name === undefined) rules.push({ paths: new URLPattern({ pathname: line }), headers: {} });
    else rules.at(-1)!.headers[name.trim()] = value!.trim();
  }
  return (pathname) => {
    const matching = rules.filter(({ paths }) => paths.test({ pathname }));
    return Object.assign({}, ...matching.map(({ headers }) => headers)) as Record<string, string>;
  };
}

function linesOf(file: string): string[] {
  return file.split("\n").filter((line) => line.trim() !== "");
}
