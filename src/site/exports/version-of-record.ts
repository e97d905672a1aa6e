import type { PaperPage } from "../../model/page.ts";

/** The version to cite: a registered identifier first, then the archive that holds the paper. */
export function versionOfRecord({
  doi,
  acl,
  arxiv,
  openreview,
}: Pick<PaperPage, "doi" | "acl" | "arxiv" | "openreview">): string | undefined {
  if (doi !== undefined) return `https://doi.org/${encodeURI(doi)}`;
  if (acl !== undefined) return `https://aclanthology.org/${acl}/`;
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`;
  return openreview === undefined ? undefined : `https://openreview.net/forum?id=${openreview}`;
}
