import { type Result, sourceFormat } from "../../model/source-record.ts";
import { readTagged, type TaggedField } from "./tagged.ts";
import { taggedRecord, type TagTable } from "./tagged-record.ts";

/** RIS, as databases and reference managers export it. */
export const ris = sourceFormat({
  id: "ris",
  label: "RIS",
  detect: (text) => syntaxOf(text) !== undefined,
  read: readRis,
});

/** The line that starts a record, or ends it. Some write one blank instead of two, indent all lines, or small letters. */
const marker = /^([ \t]*)(?:(?:TY|ty)( {1,2})-|(?:ER|er)( {1,2})-(?= *$))/m;
/** Above the first record there are only its own fields, or a few short lines of the program. */
const mostLinesAbove = 10;
const longestLineAbove = 80;

/** The form of its fields, if a text is RIS. */
function syntaxOf(text: string): RegExp | undefined {
  const found = marker.exec(text);
  if (found === null) return undefined;
  const [, indent = "", beforeStart, beforeEnd] = found;
  const blanks = beforeStart ?? beforeEnd!;
  // Some programs leave out the blank behind the hyphen.
  const letters = /TY|ER/.test(found[0]) ? "A-Z" : "a-z";
  const field = new RegExp(
    `^${indent}([${letters}][${letters}\\d])${blanks}-${blanks.length === 1 ? "(?= |$)" : ""}(.*)$`,
  );
  const above = text.slice(0, found.index).split(/\r\n?|\n/).filter((line) => line.trim() !== ""); // prettier-ignore
  const isHeading = (line: string) => line.length <= longestLineAbove && !/^(?:#|```)/.test(line);
  const [first] = above;
  if (first === undefined || field.test(first)) return field;
  return above.length <= mostLinesAbove && above.every(isHeading) ? field : undefined;
}

const table: TagTable = {
  title: ["TI", "T1", "CT", "BT", "ST"],
  abstract: ["AB", "N2"],
  authors: ["AU", "A1"],
  published: ["PY", "Y1", "YR", "DA", "PD", "C6"],
  venue: ["T2", "JF", "JO", "BT", "JA", "J2", "T3", "C3"],
  volume: ["VL", "VO"],
  issue: ["IS", "CP", "NO"],
  pages: ["SP", "AR"],
  lastPage: ["EP"],
  publisher: ["PB", "PU"],
  keywords: ["KW", "DE"],
  language: ["LA"],
  doi: ["DO", "DI"],
  pmid: ["PMID"],
  links: ["UR", "LK", "US", "L2", "L1"],
  ignored: ["TY", "ID", "DB", "DP", "ST", "AN", "JO", "L3", "L4", "JA", "J2", "J9", "JI", "Y2", "ET", "WE", "SE", "SO"],
};

function readRis(text: string): Result[] {
  const field = syntaxOf(text);
  if (field === undefined) return [{ line: 1, reason: "no record of RIS, which starts with `TY  - `" }];
  return readTagged(text, { field, begins: "TY", ends: "ER" }, (fields) =>
    taggedRecord(fields.map(withMeaning), table),
  );
}

/** Custom fields have a meaning of their own in some databases. */
function withMeaning(field: TaggedField): TaggedField {
  const { tag, value } = field;
  // Scopus has the PubMed number in C2, Dimensions in U1.
  const isPmid = (tag === "C2" && /^\d{7,8}$/.test(value)) || (tag === "U1" && /^\d{1,9} \[PMID\]$/.test(value));
  if (isPmid) return { ...field, tag: "PMID", value: value.replace(" [PMID]", "") };
  // Web of Science has the number of an article in C7.
  if (tag === "C7" && /^(?=\S*\d)\w+$/.test(value)) return { ...field, tag: "AR" };
  // CP is an issue, and in Web of Science a conference.
  if (tag === "CP" && !/^[\d\s./–-]{1,12}$/.test(value)) return { ...field, tag: "C3" };
  // PG is a range in Covidence, and a number of pages elsewhere.
  if (tag === "PG" && /\d\s*[-–]\s*\d/.test(value)) return { ...field, tag: "SP" };
  // Some programs write "doi: 10.…" as a note; Springer has the DOI in ID, ProQuest in U1.
  if (/^(?:N1|M[1-3]|AN|C\d|U\d|ID)$/.test(tag) && /^(?:doi|pmid|arxiv)[:.\s]|^10\.\d{4,9}\/\S+$/i.test(value))
    return { ...field, tag: "UR" };
  // Cochrane has the PubMed number in XR.
  if (tag === "XR" && /^PUBMED \d{1,9}$/.test(value)) return { ...field, tag: "PMID", value: value.slice(7) };
  return field;
}
