/** The registries whose ids identify a paper, by their keys in the content format. */
export const identifierKinds = ["arxiv", "doi", "openreview", "acl"] as const;
export type IdentifierKind = (typeof identifierKinds)[number];
export type Identifiers = Partial<Record<IdentifierKind, string>>;

/**
 * The URL of a paper at a registry.
 * @example recordUrl("acl", "P18-1031") // "https://aclanthology.org/P18-1031/"
 */
export function recordUrl(kind: IdentifierKind, id: string): string {
  if (kind === "arxiv") return `https://arxiv.org/abs/${id}`;
  if (kind === "doi") return `https://doi.org/${encodeURI(id)}`;
  if (kind === "acl") return `https://aclanthology.org/${encodeURIComponent(id)}/`;
  return `https://openreview.net/forum?id=${encodeURIComponent(id)}`;
}
