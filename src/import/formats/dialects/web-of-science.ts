import type { Dialect } from "./dialect.ts";

/** The table of the Web of Science, whose columns have the names of its tags. */
export const webOfScience: Dialect = {
  label: "Web of Science",
  keys: [["PT", "TI"], ["TI", "SO", "AU"]],
  aliases: {
    title: ["TI"], abstract: ["AB"], authors: ["AF", "AU", "BF", "BA", "CA"], published: ["PD"], year: ["PY"], venue: ["SO", "CT"],
    doi: ["DI", "D2"], pmid: ["PM"], volume: ["VL"], issue: ["IS"], firstPage: ["BP"], lastPage: ["EP"], articleNumber: ["AR"],
    publisher: ["PU"], keywords: ["DE"], language: ["LA"], addresses: ["DL"],
  },
  prepare: ({ AF, AU, CA, ...rest }) => {
    const people = [AF, AU].find((names) => typeof names === "string" && names.trim() !== "");
    return { ...rest, AF: [people, CA].filter((names) => typeof names === "string" && names.trim() !== "").join("; ") };
  },
}; // prettier-ignore
