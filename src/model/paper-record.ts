import * as z from "zod";
import { identifierKinds } from "./identifiers.ts";

/**
 * A paper in `api/papers/<n>.json`: what the shelf keeps, compares and cites of it, and what a suggested paper is compared
 * with. A value that is not known is left out.
 */
export const paperRecordSchema = z.strictObject({
  id: z.string(),
  /** Plain text: formulas as their TeX. */
  title: z.string(),
  authors: z.array(z.string()),
  year: z.string().optional(),
  venue: z.string().optional(),
  identifiers: z.partialRecord(z.enum(identifierKinds), z.string()),
  /** Labels of topics by the id of their facet. */
  topics: z.record(z.string(), z.array(z.string())),
  systems: z.array(z.string()),
  datasets: z.array(z.string()),
  results: z.array(z.string()),
  /** Entries by file extension: bib, ris, csl.json. */
  citations: z.record(z.string(), z.string()),
  /** As content writes it. */
  abstractMarkup: z.string(),
});
export type PaperRecord = z.output<typeof paperRecordSchema>;

/** `api/papers/index.json`: which file holds a paper, and where papers are that were published under another id. */
export const recordIndexSchema = z.strictObject({
  /** The first id of each file; papers are in the order of their ids. */
  first: z.array(z.string()),
  /** Present ids by former ones. */
  moved: z.record(z.string(), z.string()),
});
export type RecordIndex = z.output<typeof recordIndexSchema>;
