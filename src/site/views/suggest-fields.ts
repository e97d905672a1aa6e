import type { DraftField } from "../../suggest/draft.ts";

/** A field of the form for a paper. */
export interface SuggestField {
  name: DraftField;
  label: string;
  /** What to write, and an example. */
  hint: string;
  rows?: number;
}

/** The fields that every paper has, those that most have, and those that few need. */
export const suggestFields: Record<"main" | "facts" | "decisions", SuggestField[]> = {
  main: [
    { name: "title", label: "Title", hint: "As printed on the paper." },
    { name: "authors", label: "Authors", hint: "As printed, a line each.", rows: 3 },
    { name: "abstract", label: "Abstract", hint: "The authors’ text as it stands. A formula is TeX between dollar signs; other markup stays as typed.", rows: 11 }, // prettier-ignore
  ],
  facts: [
    { name: "published", label: "Date", hint: "First public version: 2017-03-15, 2017-03 or 2017." },
    { name: "venue", label: "Venue", hint: "Short name and year, such as NeurIPS 2017. Empty for a preprint." },
    { name: "arxiv", label: "arXiv identifier", hint: "Such as 1703.05175, or its address." },
    { name: "doi", label: "DOI", hint: "Such as 10.18653/v1/P18-1031, or its address." },
    { name: "openreview", label: "OpenReview identifier", hint: "What follows id= in the address, or the address." },
    { name: "acl", label: "ACL Anthology identifier", hint: "Such as P18-1031, or its address." },
    { name: "code", label: "Code", hint: "Addresses of the authors’ code." },
    { name: "data", label: "Data", hint: "Addresses of data that come with the paper." },
    { name: "project", label: "Project page", hint: "Its address." },
    { name: "seenAt", label: "Where you saw these facts", hint: "The address of a page that shows authors, date and venue.", }, // prettier-ignore
  ],
  decisions: [
    { name: "add", label: "Topics to add", hint: "Choose above, or write names with commas between." },
    { name: "drop", label: "Topics to drop", hint: "Names of topics that the program gives wrongly." },
    { name: "why", label: "The reason", hint: "For topics; readers will see it." },
    { name: "distinct", label: "Papers that only look the same", hint: "The last part of their addresses, with commas between." }, // prettier-ignore
  ],
};
