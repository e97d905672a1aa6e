import { recordUrl } from "../../model/identifiers.ts";
import type { PaperPage } from "../../model/page.ts";

/** The version to cite: a registered identifier first, then the archive that holds the paper. */
export function versionOfRecord({
  doi,
  acl,
  arxiv,
  openreview,
}: Pick<PaperPage, "doi" | "acl" | "arxiv" | "openreview">): string | undefined {
  if (doi !== undefined) return recordUrl("doi", doi);
  if (acl !== undefined) return recordUrl("acl", acl);
  if (arxiv !== undefined) return recordUrl("arxiv", arxiv);
  return openreview === undefined ? undefined : recordUrl("openreview", openreview);
}
