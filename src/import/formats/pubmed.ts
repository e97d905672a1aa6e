import { sourceFormat } from "../../model/source-record.ts";
import { blankLine, readTagged, type TaggedField } from "./tagged.ts";
import { taggedRecord, type TagTable } from "./tagged-record.ts";

/** PubMed's tagged format (`.nbib`, MEDLINE). */
export const pubmed = sourceFormat({
  id: "pubmed",
  label: "PubMed (.nbib)",
  // A file that lost its first lines has still other tags that no other format has.
  detect: (text) => /^\s*PMID *- *\d/.test(text) || (field.test(firstLine(text)) && /^(?:FAU|OWN|STAT|JT|JID|LID|AID) *- /m.test(text)),
  read: (text) =>
    readTagged(text, { field, begins: "PMID", ends: blankLine }, (fields) => {
      const hasFullNames = fields.some(({ tag }) => tag === "FAU");
      return taggedRecord(fields.map(withMeaning), hasFullNames ? pubmedTable : { ...pubmedTable, authors: ["AU"] });
    }),
}); // prettier-ignore

/** A tag fills four columns. */
const field = /^(?=.{4}-(?: |$))([A-Z][A-Z\d]{1,3}) *-(.*)$/;

function firstLine(text: string): string {
  return /\S.*/.exec(text)?.[0] ?? "";
}

/** The tags of PubMed; its XML has the same fields. */
export const pubmedTable: TagTable = {
  title: ["TI", "BTI", "TT"],
  abstract: ["AB"],
  authors: ["FAU"],
  organisations: ["CN"],
  // What appears before its issue is public from then on.
  published: ["DEP", "DP"],
  venue: ["JT", "TA", "CTI", "BTI"],
  volume: ["VI"],
  issue: ["IP"],
  pages: ["PG"],
  publisher: ["PB"],
  keywords: ["OT", "MH"],
  language: ["LA"],
  doi: ["DOI"],
  pmid: ["PMID"],
  links: ["arXiv"],
  ignored: ["AU", "TA", "OWN", "STAT", "DCOM", "LR", "DA", "IS", "JID", "SB", "EDAT", "MHDA", "CRDT", "PHST", "PST", "SO", "AUID", "LID", "AID", "IRAD", "IR", "FIR", "PMC", "PMCR", "OTO", "CI"],
}; // prettier-ignore

/** DOIs are marked among other identifiers; days are written without hyphens. */
function withMeaning(field: TaggedField): TaggedField {
  const { tag, value } = field;
  if (/^[LA]ID$/.test(tag) && value.endsWith("[doi]")) return { ...field, tag: "DOI", value: value.replace(/\s*\[doi\]$/, "") };
  // It also has preprints of arXiv.
  if (tag === "AID" && /^arxiv:/i.test(value)) return { ...field, tag: "arXiv" };
  if (tag === "DEP") return { ...field, value: value.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3") };
  // The catalogue of the library has a subtitle behind a colon with a space before it.
  if (tag === "JT") return { ...field, value: value.replace(/ : .*$/, "") };
  return field;
} // prettier-ignore
