import { join } from "node:path";
import { withBase } from "../model/urls.ts";
import * as repository from "./repository-urls.ts";

/** Where this build will live, from the environment; every page and export reads it here. */
export const settings = {
  title: "Transfer Atlas",
  description: "Research abstracts on transfer learning, filed by topic, with the reason for every filing.",
  /** Address of the host, without a trailing slash. */
  siteUrl: (process.env["SITE_URL"] ?? "http://localhost:4321").replace(/\/+$/, ""),
  /** Sub-path, with a slash at both ends. */
  base: `/${(process.env["BASE_PATH"] ?? "").replace(/^\/+|\/+$/g, "")}/`.replace("//", "/"),
  /** Where content is edited and papers are suggested; empty when no repository is known. */
  repoUrl: (process.env["REPO_URL"] ?? "").replace(/\/+$/, ""),
};

/**
 * Full address of a path of the site.
 * @example absoluteUrl("/papers/x/") // "https://example.org/atlas/papers/x/"
 */
export function absoluteUrl(path: string): string {
  return settings.siteUrl + sitePath(path);
}

/** Path of the site with the sub-path in front, for `href` and `src`. */
export function sitePath(path: string): string {
  return withBase(path, settings.base);
}

/** The path within the site of a page at an address. */
export function pagePath({ pathname }: URL): string {
  return pathname.slice(settings.base.length - 1).replace(/\/*$/, "/");
}

/** Where pictures lie that were drawn before. */
export function pictureCache(cache = process.env["ATLAS_CACHE"]): string {
  return join(cache || "node_modules/.cache", "pictures");
}

/** The same address in the repository of this site, or undefined when none is known. */
function here<A extends unknown[]>(make: (address: string, ...args: A) => string) {
  return (...args: A) => (settings.repoUrl === "" ? undefined : make(settings.repoUrl, ...args));
}

export const editUrl = here(repository.editUrl);
export const issueUrl = here(repository.issueUrl);
export const papersNamingUrl = here(repository.papersNamingUrl);
/** Where a rule of the check is explained. */
export const ruleUrl = here(repository.ruleUrl);
