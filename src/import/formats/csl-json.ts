import type { SourceFormat } from "../../model/source-record.ts";
import { cslToRecord } from "./csl-to-record.ts";
import { readItems } from "./json-items.ts";

/** CSL-JSON: an array of items whose authors have family and given names. */
export const cslJson: SourceFormat = {
  id: "csl-json",
  label: "CSL-JSON",
  detect: (text) => /^\uFEFF?\s*[[{]/.test(text) && /"(?:family|date-parts|container-title|literal)"\s*:/.test(text),
  parse: (text) => readItems(text, cslToRecord),
};
