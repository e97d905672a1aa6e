import type { IdentifierKind } from "./identifiers.ts";

/**
 * The page that a registry has of a paper.
 * @example recordUrl("acl", "P18-1031") // "https://aclanthology.org/P18-1031/"
 */
export function recordUrl(kind: IdentifierKind, id: string): string {
  if (kind === "arxiv") return `https://arxiv.org/abs/${id}`;
  if (kind === "doi") return `https://doi.org/${encodeURI(id)}`;
  if (kind === "acl") return `https://aclanthology.org/${encodeURIComponent(id)}/`;
  return `https://openreview.net/forum?id=${encodeURIComponent(id)}`;
}
