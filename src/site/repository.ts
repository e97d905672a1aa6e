import * as urls from "./repository-urls.ts";
import { settings } from "./settings.ts";

/** Where the source of a page is edited in the browser, or undefined when no repository is known. */
export function editUrl(file: string): string | undefined {
  return settings.repoUrl === "" ? undefined : urls.editUrl(settings.repoUrl, file);
}

/**
 * A new issue from one of the forms in `.github/ISSUE_TEMPLATE`, its fields filled in, or undefined when no
 * repository is known.
 */
export function issueUrl(form: string, fields: Record<string, string> = {}): string | undefined {
  return settings.repoUrl === "" ? undefined : urls.issueUrl(settings.repoUrl, form, fields);
}

/** Where a rule of the check is explained, or undefined when no repository is known. */
export function ruleUrl(rule: string): string | undefined {
  return settings.repoUrl === "" ? undefined : urls.ruleUrl(settings.repoUrl, rule);
}

/** Where the repository's papers that hold a name are found, or undefined when no repository is known. */
export function papersNamingUrl(name: string): string | undefined {
  return settings.repoUrl === "" ? undefined : urls.papersNamingUrl(settings.repoUrl, name);
}
