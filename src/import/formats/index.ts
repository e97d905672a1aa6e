import type { SourceFormat } from "../../model/source-record.ts";
import { arxivAtom } from "./arxiv-atom.ts";
import { arxivPage } from "./arxiv-page.ts";
import { bibtex } from "./bibtex.ts";
import { csv } from "./csv.ts";
import { json, jsonLines } from "./json.ts";
import { listing } from "./listing.ts";
import { ris } from "./ris.ts";

/** The input formats, in the order in which they are tried. One file and one line here add a format everywhere. */
export const formats: SourceFormat[] = [arxivAtom, bibtex, ris, jsonLines, json, csv, arxivPage, listing];

/** The format of any text that no other format recognises. */
export const fallbackFormat = listing;

/** The format of a text, detected by its content. */
export function detectFormat(text: string): SourceFormat {
  return formats.find((format) => format.detect(text)) ?? fallbackFormat;
}
