/** The registries whose ids identify a paper, by their keys in the content format. */
export const identifierKinds = ["arxiv", "doi", "openreview", "acl", "pmid"] as const;
export type IdentifierKind = (typeof identifierKinds)[number];
export type Identifiers = Partial<Record<IdentifierKind, string>>;

/**
 * A DOI as registered, as the source of a regular expression. Angle brackets occur only as the older identifiers of articles
 * have them (SICI): `<693::AID-ASI4>`. Another DOI may not follow a comma.
 */
export const doiPattern = String.raw`10\.\d{4,9}(?:\.\d{1,9}){0,3}\/(?:(?![,;](?:https?:|doi[:.]|10\.\d{4}))[^\s<>"{}\\]|<[\w.-]{1,12}:{1,2}[\w.-]{1,24}>)+`;

/**
 * The URL of a paper at a registry.
 * @example recordUrl("acl", "P18-1031") // "https://aclanthology.org/P18-1031/"
 */
export function recordUrl(kind: IdentifierKind, id: string): string {
  if (kind === "arxiv") return `https://arxiv.org/abs/${id}`;
  if (kind === "doi") return `https://doi.org/${encodeURI(id).replace(/[?#]/g, encodeURIComponent)}`;
  if (kind === "acl") return `https://aclanthology.org/${encodeURIComponent(id)}/`;
  if (kind === "pmid") return `https://pubmed.ncbi.nlm.nih.gov/${id}/`;
  return `https://openreview.net/forum?id=${encodeURIComponent(id)}`;
}

/**
 * The keys that identify a paper: its identifiers, in lower case, and its title. Papers that share a key are the same.
 * @returns such as `["arxiv:1703.05175", "title:prototypical networks"]`.
 */
export function paperKeys(paper: { title?: string } & { [kind in keyof Identifiers]?: string | undefined }): string[] {
  const named = identifierKinds.flatMap((kind) => {
    const id = paper[kind];
    return id === undefined ? [] : [`${kind}:${id.toLowerCase()}`];
  });
  const title = titleKey(paper.title ?? "");
  return title === "" ? named : [...named, `title:${title}`];
}

/**
 * A title without case, accents, punctuation and markup; "C++" differs from "C". Papers with the same key are the same.
 * @example titleKey("BT$^2$: A Way") // "bt2away"
 */
export function titleKey(title = ""): string {
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, "");
}
