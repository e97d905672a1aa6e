import type { Dialect } from "./dialect.ts";

/** The dumps of Papers with Code, which write a venue as `NAACL 2018 6`, with the month. */
export const papersWithCode: Dialect = {
  label: "Papers with Code",
  keys: [["url_abs"], ["paper_url", "arxiv_id"], ["paper_url", "repo_url"]],
  prepare: ({ proceeding, conference, ...rest }) => ({
    ...rest,
    venue: typeof proceeding === "string" ? proceeding.replace(/(?<=\b(?:19|20)\d{2})\s+\d{1,2}$/, "") : conference,
  }),
};
