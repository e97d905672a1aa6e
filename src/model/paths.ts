/** Where content lies: every folder and file of it is spelled here alone. */
export const contentFolders = ["abstracts", "topics", "terms"] as const;
export type ContentFolder = (typeof contentFolders)[number];

/** The facets of an atlas, in the order in which they are shown. */
export const facetsFile = "facets.yaml";

/** Pages of a single paper that were published once, and the paper that each leads to now; it may be missing. */
export const redirectsFile = "redirects.yaml";

/** Papers that are left out on purpose, and why; it may be missing. */
export const excludedFile = "excluded.yaml";

/** Folders of content that hold no pages: listings as they came, and labels, queries and recorded figures of quality. */
export const listingsFolder = "listings";
export const qualityFolder = "quality";

/**
 * A file of content, by its path inside the content folder.
 * @example contentFile("abstracts", "a-paper") // "abstracts/a-paper.md"
 */
export function contentFile(folder: ContentFolder, id: string): string {
  return `${folder}/${id}.md`;
}

/** What follows the name of a listing in the file that keeps what was imported from it. */
export const importedSuffix = ".imported.jsonl";

/**
 * A file of content as the repository shows it, wherever the content folder of this run lies.
 * @example repositoryPath("abstracts/a-paper.md") // "content/abstracts/a-paper.md"
 */
export function repositoryPath(file: string): string {
  return `content/${file}`;
}

const deviceNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether a file name is reserved: Windows reserves device names, and web servers serve `index` for its folder. */
export function isReservedName(name: string): boolean {
  return deviceNames.test(name) || name === "index";
}
