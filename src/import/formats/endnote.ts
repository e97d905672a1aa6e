import { sourceFormat } from "../../model/source-record.ts";
import { blankLine, readTagged, type TaggedField } from "./tagged.ts";
import { taggedRecord, type TagTable } from "./tagged-record.ts";

/** EndNote's tagged format (`.enw`), which is refer's with a few tags more. */
export const endnote = sourceFormat({
  id: "endnote",
  label: "EndNote (.enw)",
  detect: (text) => /^\s*%[0A-Z@]\s/.test(text) && /^%T /m.test(text),
  read: (text) => {
    const ends = /^%0/m.test(text) ? undefined : blankLine;
    const syntax = { field: /^(%.)(?:\s(.*))?$/, begins: "%0", ...(ends !== undefined && { ends }) };
    return readTagged(text, syntax, (fields) => taggedRecord(fields.map(withMeaning), endnoteTable));
  },
});

/** The tags of EndNote; its XML has the same fields. */
export const endnoteTable: TagTable = {
  title: ["%T", "%!"],
  abstract: ["%X"],
  authors: ["%A"],
  organisations: ["%Q"],
  published: ["%D", "%8"],
  venue: ["%J", "%B", "%S"],
  volume: ["%V"],
  issue: ["%N"],
  pages: ["%P"],
  publisher: ["%I"],
  keywords: ["%K"],
  language: ["%G"],
  doi: ["%R"],
  pmid: ["PMID"],
  links: ["%U", "%>"],
  ignored: ["%0", "%1", "%F", "%~", "%W", "%[", "%L", "%M", "%!", "%7", "%="],
};

function withMeaning(field: TaggedField): TaggedField {
  // Some programs write the DOI as a number of the database, or as a note.
  if (/^%[MOZ3]$/.test(field.tag) && /^(?:(?:doi|pmid|arxiv)[:.\s]|10\.\d{4,9}\/)/i.test(field.value))
    return { ...field, tag: "%U" };
  return field;
}
