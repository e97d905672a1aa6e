/** The registries whose identifiers tell a paper, by their keys in the content format. */
export const identifierKinds = ["arxiv", "doi", "openreview", "acl"] as const;
export type IdentifierKind = (typeof identifierKinds)[number];
export type Identifiers = Partial<Record<IdentifierKind, string>>;
