import { isObject } from "../../../lib/is-object.ts";
import type { Item } from "../fields/aliases.ts";
import type { Dialect } from "./dialect.ts";

/** Records of DataCite, from its REST interface or alone. */
export const dataCite: Dialect = {
  label: "DataCite",
  keys: [["attributes"], ["creators", "titles"], ["titles", "doi"]],
  aliases: {
    venue: ["container.title"],
    volume: ["container.volume"],
    issue: ["container.issue"],
    firstPage: ["container.firstPage"],
    lastPage: ["container.lastPage"],
    keywords: ["subjects"],
    year: ["publicationYear"],
    addresses: ["url", "contentUrl"],
    published: ["published"],
  },
  prepare: (item) => {
    const { titles, descriptions, creators, dates, ...rest } = isObject(item["attributes"]) ? item["attributes"] : item;
    const ofType = (list: unknown, key: string, types: string[]) =>
      types.flatMap((type) => objectsIn(list).filter((one) => one[key] === type)).at(0);
    const title = objectsIn(titles).find(({ titleType }) => titleType === undefined || titleType === null);
    return {
      ...rest,
      title: title?.["title"] ?? rest["title"],
      abstract: ofType(descriptions, "descriptionType", ["Abstract"])?.["description"] ?? rest["abstract"],
      authors: creators === undefined ? rest["authors"] : objectsIn(creators).map(nameParts),
      published: ofType(dates, "dateType", ["Issued", "Submitted", "Available", "Created"])?.["date"],
    };
  },
};

function objectsIn(list: unknown): Item[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** An organisation has a name only. */
function nameParts({ name, givenName, familyName, nameType }: Item): unknown {
  if (typeof familyName === "string" && nameType !== "Organizational") return { given: givenName, family: familyName };
  return nameType === "Organizational" ? { literal: name } : name;
}
