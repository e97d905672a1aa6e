import type { SourceFormat } from "../../../model/source-record.ts";
import { type CslInput, cslToRecord } from "./csl-to-record.ts";
import { linesOfItems, parseJson } from "./json-items.ts";

/** CSL-JSON: an array of items whose authors have family and given names. */
export const cslJson: SourceFormat = {
  id: "csl-json",
  label: "CSL-JSON",
  detect: (text) => /^\uFEFF?\s*[[{]/.test(text) && /"(?:family|date-parts|container-title|literal)"\s*:/.test(text),
  parse: (text) => {
    const { items, refused } = parseJson(text);
    const lines = linesOfItems(text);
    return { records: items.map((item, index) => cslToRecord(item as CslInput, lines[index] ?? 1)), refused };
  },
};
