import * as urls from "./repository-urls.ts";
import { settings } from "./settings.ts";

/** The same address in the repository of this site, or undefined when none is known. */
function here<A extends unknown[]>(make: (repository: string, ...args: A) => string) {
  return (...args: A) => (settings.repoUrl === "" ? undefined : make(settings.repoUrl, ...args));
}

export const editUrl = here(urls.editUrl);
export const issueUrl = here(urls.issueUrl);
export const papersNamingUrl = here(urls.papersNamingUrl);
/** Where a rule of the check is explained. */
export const ruleUrl = here(urls.ruleUrl);
