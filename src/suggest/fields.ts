/** A field of the form for a paper. */
export interface FormField {
  name: string;
  label: string;
  /** What to write, and an example. */
  hint: string;
  rows?: number;
  /** Where its value stands in the front matter; under its name where this is missing. */
  path?: readonly string[];
}

/** The fields that every paper has, those that most have, and those that few need. */
export const formFields = {
  main: [
    { name: "title", label: "Title", hint: "As printed on the paper." },
    { name: "authors", label: "Authors", hint: "As printed, a line each.", rows: 3 },
    // It stands below the front matter, which holds what was repaired in it.
    { name: "abstract", label: "Abstract", hint: "The authors’ text as it stands. A formula is TeX between dollar signs; other markup stays as typed.", rows: 11, path: ["repairs"] },
  ],
  facts: [
    { name: "published", label: "Date", hint: "First public version: 2017-03-15, 2017-03 or 2017." },
    { name: "venue", label: "Venue", hint: "Short name and year, such as NeurIPS 2017. Empty for a preprint." },
    { name: "arxiv", label: "arXiv identifier", hint: "Such as 1703.05175, or its address." },
    { name: "doi", label: "DOI", hint: "Such as 10.18653/v1/P18-1031, or its address." },
    { name: "openreview", label: "OpenReview identifier", hint: "What follows id= in the address, or the address." },
    { name: "acl", label: "ACL Anthology identifier", hint: "Such as P18-1031, or its address." },
    { name: "pmid", label: "PubMed number", hint: "Such as 31234567, or its address." },
    { name: "code", label: "Code", hint: "Addresses of the authors’ code.", path: ["links", "code"] },
    { name: "data", label: "Data", hint: "Addresses of data that come with the paper.", path: ["links", "data"] },
    { name: "project", label: "Project page", hint: "Its address.", path: ["links", "project"] },
    { name: "seenAt", label: "Where you saw these facts", hint: "The address of a page that shows authors, date and venue.", path: ["sources"] },
  ],
  decisions: [
    { name: "add", label: "Topics to add", hint: "Choose above, or write names with commas between.", path: ["topics", "add"] },
    { name: "drop", label: "Topics to drop", hint: "Names of topics that the program gives wrongly.", path: ["topics", "drop"] },
    { name: "why", label: "The reason", hint: "For topics; readers will see it.", path: ["topics", "why"] },
    { name: "distinct", label: "Papers that only look the same", hint: "The last part of their addresses, with commas between." },
  ],
} as const satisfies Record<string, readonly FormField[]>; // prettier-ignore

export type FieldName = (typeof formFields)[keyof typeof formFields][number]["name"];

/** The fields in the order of the form, each with its place in the front matter. */
export const fieldPaths: readonly (readonly [FieldName, readonly string[]])[] = Object.values(formFields)
  .flat()
  .map((field) => [field.name, "path" in field ? field.path : [field.name]]);
