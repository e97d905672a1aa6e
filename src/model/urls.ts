import type { EntityKind } from "./page.ts";

/**
 * Addresses of the site, from its root and without the base path: every one is spelled here alone. Addresses of pages end
 * with a slash.
 */
export const urls = {
  home: "/",
  papers: "/papers/",
  topics: "/topics/",
  search: "/search/",
  evidence: "/evidence/",
  suggest: "/suggest/",
  shelf: "/shelf/",
  paper: (id: string) => `/papers/${id}/`,
  /** Papers for scripts in the browser, 100 to a file; `index` says which file holds a paper. */
  paperRecords: (part: number | "index") => `/api/papers/${part}.json`,
  topic: (id: string) => `/topics/${id}/`,
  entities: (kind: EntityKind) => `/${kind}/`,
  entity: (kind: EntityKind, id: string) => `/${kind}/${id}/`,
  cell: (row: string, column: string) => `/evidence/${row}/${column}/`,
} as const;
