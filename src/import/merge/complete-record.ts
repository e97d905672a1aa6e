import { bibliographicFields } from "../../model/paper.ts";
import type { SourceRecord } from "../../model/source-record.ts";
import type { NormalizedRecord } from "../normalize-record.ts";
import { isFuller } from "./same-author.ts";
import { isPreprintDoi } from "./same-paper.ts";

type Sources = NonNullable<SourceRecord["sources"]>;

/**
 * Adds to a record what only another record of the same paper has. Where both have a value, the first one's stays, but
 * for a more exact date of the same year, the same authors with fuller names, the published paper's DOI in place of the
 * preprint's, and the whole of an abstract that was cut off.
 * @returns the facts of the other one that are left out, for the report.
 */
export function completeRecord(first: NormalizedRecord, other: NormalizedRecord): string[] {
  const own = { ...first };
  for (const field of bibliographicFields) {
    if (field !== "title" && (first[field] === undefined || isBetter(field, first, other)))
      Object.assign(first, { [field]: other[field] ?? first[field] });
  }
  takeAbstract(first, other);
  if (other.links !== undefined) first.links = { ...other.links, ...first.links };
  if (first.position === undefined && first.listing === other.listing && other.position !== undefined)
    first.position = other.position;
  const sources = sourcesFor(first, own, other);
  if (Object.keys(sources).length > 0) first.sources = sources;
  return bibliographicFields
    .filter((field) => field !== "title" && other[field] !== undefined && !saysSame(field, first, other))
    .map((field) => `${field} “${[other[field]].flat().join(", ").slice(0, 80)}”`);
}

/** Whether the first record says all that the other one says of a field. */
function saysSame(
  field: (typeof bibliographicFields)[number],
  first: NormalizedRecord,
  other: NormalizedRecord,
): boolean {
  if (field === "published" && first.published?.startsWith(`${other.published}-`)) return true;
  if (field === "authors" && isFuller(first.authors!, other.authors!, false)) return true;
  return isEqual(first[field], other[field]);
}

/** Whether the other record's value says the same more exactly. */
function isBetter(
  field: (typeof bibliographicFields)[number],
  first: NormalizedRecord,
  other: NormalizedRecord,
): boolean {
  if (field === "published") return other.published?.startsWith(`${first.published}-`) === true;
  if (field === "doi") return other.doi !== undefined && isPreprintDoi(first.doi!) && !isPreprintDoi(other.doi);
  if (field !== "authors" || other.authors === undefined) return false;
  const isCut = first.warnings.some((warning) => warning.field === "authors" && warning.lost !== true);
  return isFuller(other.authors, first.authors!, isCut);
}

/** An abstract is taken with its repairs and warnings. */
function takeAbstract(first: NormalizedRecord, other: NormalizedRecord): void {
  if (other.abstract === undefined || (first.abstract !== undefined && !isBeginning(first.abstract, other.abstract))) return; // prettier-ignore
  const ofAbstract = (text: string) => text.startsWith("abstract: ");
  first.abstract = other.abstract;
  first.repairs = [...first.repairs.filter((text) => !ofAbstract(text)), ...other.repairs.filter(ofAbstract)];
  first.warnings = [
    ...first.warnings.filter(({ field }) => field !== "abstract"),
    ...other.warnings.filter(({ field }) => field === "abstract"),
  ];
}

/** Whether a text was cut off: it ends with three dots, and the whole one goes on there. */
function isBeginning(text: string, whole: string): boolean {
  const begin = /^([\s\S]*\S)\s*(?:…|\.\.\.)$/.exec(text.slice(0, 20_000))?.[1];
  return begin !== undefined && whole.length > text.length && whole.startsWith(begin);
}

/** The sources of the values in the completed record: its own for what it had, the other's for what was taken or is the same. */
function sourcesFor(first: NormalizedRecord, own: NormalizedRecord, other: NormalizedRecord): Sources {
  const evidence = (record: NormalizedRecord) =>
    Object.entries(record.sources ?? {}).filter(
      ([field]) =>
        (record === own && field === "links") ||
        isEqual(first[field as keyof NormalizedRecord], record[field as keyof NormalizedRecord]),
    );
  return { ...Object.fromEntries(evidence(other)), ...Object.fromEntries(evidence(own)) };
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
