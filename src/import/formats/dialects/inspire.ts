import { isObject } from "../../../lib/is-object.ts";
import type { Dialect } from "./dialect.ts";

/** Records of INSPIRE, which has lists for all that several sources may say. */
export const inspire: Dialect = {
  label: "INSPIRE",
  keys: [["titles", "abstracts"], ["titles", "arxiv_eprints"], ["titles", "dois"]],
  aliases: {
    title: ["titles.title"], abstract: ["abstract"], authors: ["people"],
    published: ["preprint_date", "imprints.date", "earliest_date"], year: ["publication_info.year"],
    venue: ["publication_info.journal_title", "publication_info.conf_acronym"], volume: ["publication_info.journal_volume"], issue: ["publication_info.journal_issue"],
    firstPage: ["publication_info.page_start"], lastPage: ["publication_info.page_end"], articleNumber: ["publication_info.artid"],
    doi: ["dois.value"], arxiv: ["arxiv_eprints.value"], keywords: ["keywords.value"], publisher: ["imprints.publisher"],
  },
  prepare: ({ abstracts, authors, collaborations, ...rest }) => ({
    ...rest,
    abstract: Array.isArray(abstracts) && isObject(abstracts[0]) ? abstracts[0]["value"] : undefined,
    people: [...(Array.isArray(authors) ? authors : []), ...groupsIn(collaborations)],
  }),
}; // prettier-ignore

function groupsIn(collaborations: unknown): { literal: string }[] {
  if (!Array.isArray(collaborations)) return [];
  const names = collaborations.map((group) => (isObject(group) ? group["value"] : group));
  return names.filter((name) => typeof name === "string").map((name) => ({ literal: `${name} Collaboration` }));
}
