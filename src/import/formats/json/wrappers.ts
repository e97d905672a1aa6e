/** Keys under which services have the whole paper, one level deeper, in JSON and in an item of it. */
export const wrappers = ["paper", "row", "data", "metadata", "bib", "info", "node", "_source", "citingPaper", "citedPaper"] as const; // prettier-ignore
