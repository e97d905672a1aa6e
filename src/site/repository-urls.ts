/** The branch that the site is built from and that changes are proposed to. */
const branch = "main";

/** GitHub refuses addresses of more than some 8 kB, and for a reader who has to sign in first, the whole is escaped once more. */
const longestAddress = 7500;

/** Where a file of the repository is edited in the browser. */
export function editUrl(repository: string, file: string): string {
  return `${repository}/edit/${branch}/${escapePath(file)}`;
}

/** A new issue from one of the forms in `.github/ISSUE_TEMPLATE`, its fields filled in by their ids. */
export function issueUrl(repository: string, form: string, fields: Record<string, string> = {}): string {
  return `${repository}/issues/new?${new URLSearchParams({ template: `${form}.yml`, ...fields })}`;
}

/**
 * GitHub's page for a new file.
 * @returns its address, and whether the text is in it; a long text has to be pasted there.
 */
export function newFileUrl(repository: string, file: string, text: string): { url: string; filled: boolean } {
  const address = (fields: Record<string, string>) =>
    `${repository}/new/${branch}?${new URLSearchParams(fields).toString().replaceAll("+", "%20")}`;
  const whole = address({ filename: file, value: text });
  const filled = encodeURIComponent(whole).length <= longestAddress;
  return { url: filled ? whole : address({ filename: file }), filled };
}

/** The guide for contributors. */
export function guideUrl(repository: string): string {
  return `${repository}/blob/${branch}/CONTRIBUTING.md`;
}

/** What the reference of content says of a rule of the check. */
export function ruleUrl(repository: string, rule: string): string {
  return `${repository}/blob/${branch}/content/README.md#${rule}`;
}

/** A search of the repository for the papers whose files hold a name. */
export function papersNamingUrl(repository: string, name: string): string {
  return `${repository}/search?${new URLSearchParams({ q: `path:content/abstracts "${name.replaceAll('"', "")}"`, type: "code" })}`;
}

function escapePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
