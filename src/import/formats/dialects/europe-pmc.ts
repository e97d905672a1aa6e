import { isObject } from "../../../lib/is-object.ts";
import type { Dialect } from "./dialect.ts";

/** Results of Europe PMC. */
export const europePmc: Dialect = {
  label: "Europe PMC",
  keys: [["authorString"], ["journalInfo"], ["abstractText", "pmid"]],
  aliases: {
    venue: ["journalInfo.journal.title", "journalTitle"],
    volume: ["journalInfo.volume", "journalVolume"],
    issue: ["journalInfo.issue", "issue"],
    published: ["firstPublicationDate", "electronicPublicationDate", "journalInfo.printPublicationDate"],
    year: ["pubYear", "journalInfo.yearOfPublication"],
  },
  prepare: ({ authorList, authorString, ...rest }) => {
    const authors = isObject(authorList) && Array.isArray(authorList["author"]) ? authorList["author"] : [];
    return { ...rest, authors: authors.length > 0 ? authors.filter(isObject).map(nameParts) : authorString };
  },
};

function nameParts({ firstName, lastName, fullName, collectiveName }: Record<string, unknown>): unknown {
  if (typeof lastName === "string" && typeof firstName === "string") return { given: firstName, family: lastName };
  return { literal: collectiveName ?? fullName };
}
