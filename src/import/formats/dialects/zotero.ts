import { isObject } from "../../../lib/is-object.ts";
import type { Dialect } from "./dialect.ts";

/** Items of Zotero's interface and of Better BibTeX JSON. */
export const zotero: Dialect = {
  label: "Zotero",
  keys: [["data", "key"], ["itemType"]],
  aliases: {
    published: ["date"],
    venue: ["publicationTitle", "proceedingsTitle", "bookTitle", "conferenceName", "university", "institution"],
    keywords: ["keywords"],
  },
  prepare: (item) => {
    const { creators, tags, ...rest } = isObject(item["data"]) ? item["data"] : item;
    return { ...rest, authors: authorsAmong(creators), keywords: Array.isArray(tags) ? tags : undefined };
  },
};

/** The authors among the people who had a part in it, or the first kind of them, such as presenters. */
function authorsAmong(creators: unknown): unknown[] {
  const people = Array.isArray(creators) ? creators.filter(isObject) : [];
  const kind = people.some(({ creatorType }) => creatorType === "author") ? "author" : people[0]?.["creatorType"];
  return people
    .filter(({ creatorType }) => creatorType === kind)
    .map(({ firstName, lastName, name }) =>
      typeof lastName === "string" && lastName !== "" ? { given: firstName, family: lastName } : { literal: name },
    );
}
