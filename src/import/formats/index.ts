import type { SourceFormat } from "../../model/source-record.ts";
import { arxivAtom } from "./arxiv-atom.ts";
import { arxivPage } from "./arxiv-page.ts";
import { bibtex } from "./bibtex.ts";
import { cslJson } from "./csl-json.ts";
import { csv } from "./csv.ts";
import { json, jsonLines } from "./json.ts";
import { listing } from "./listing.ts";
import { ris } from "./ris.ts";

/** The input formats. The first that knows its own content is taken; a listing is what is left. */
export const formats: SourceFormat[] = [arxivAtom, bibtex, ris, cslJson, json, jsonLines, csv, arxivPage, listing];

/** The format of a text, told by its content. */
export function detectFormat(text: string): SourceFormat {
  return formats.find((format) => format.detect(text)) ?? listing;
}
