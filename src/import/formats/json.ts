import type { SourceFormat } from "../../model/source-record.ts";
import { fieldsToRecord } from "./fields.ts";
import { readItems } from "./json-items.ts";

/** JSON: papers as objects, in a list or alone. */
export const json: SourceFormat = {
  id: "json",
  label: "JSON",
  detect: (text) =>
    /^\uFEFF?\s*\[\s*[{\]]/.test(text) || (/^\uFEFF?\s*\{/.test(text) && !/\}[^\S\n]*\n\s*\{/.test(text)),
  parse: (text) => readItems(text, fieldsToRecord),
};
