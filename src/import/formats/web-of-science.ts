import { sourceFormat } from "../../model/source-record.ts";
import { readTagged } from "./tagged.ts";
import { taggedRecord, type TagTable } from "./tagged-record.ts";

/** The tagged format of Web of Science, also as `.ciw`. */
export const webOfScience = sourceFormat({
  id: "web-of-science",
  label: "Web of Science (tagged)",
  detect: (text) => /^\s*(?:FN .+\s+VR |PT [A-Z]\s)/.test(text) || (/^ER\s*$/m.test(text) && /^UT \S/m.test(text)),
  read: (text) =>
    readTagged(text, { field: /^([A-Z][A-Z\d])(?: (.*))?$/, begins: "PT", ends: "ER" }, (fields) => {
      const hasFullNames = fields.some(({ tag }) => tag === "AF");
      return taggedRecord(fields.map(joined), hasFullNames ? table : { ...table, authors: ["AU"] });
    }),
}); // prettier-ignore

const table: TagTable = {
  title: ["TI"],
  abstract: ["AB"],
  authors: ["AF"],
  organisations: ["CA", "GP"],
  published: ["PY", "PD", "EA"],
  venue: ["SO", "CT", "SE", "JI", "J9"],
  volume: ["VL"],
  issue: ["IS"],
  pages: ["BP", "PS", "AR"],
  lastPage: ["EP"],
  publisher: ["PU"],
  keywords: ["DE", "ID"],
  language: ["LA"],
  doi: ["DI"],
  pmid: ["PM"],
  links: [],
  ignored: ["FN", "VR", "EF", "PT", "AU", "UT", "AN", "DA", "J9", "JI", "GA", "PG", "RI", "OI", "EM", "HC", "HP", "WE"],
};

/** Only the lists of people have a line for each entry; all else is wrapped. */
function joined<Field extends { tag: string; value: string }>(field: Field): Field {
  return /^(?:AU|AF|CA|GP|BE|C1)$/.test(field.tag) ? field : { ...field, value: field.value.replaceAll("\n", " ") };
}
