import { identifiersIn } from "../../content/identifiers.ts";
import { bibliographicFields } from "../../model/paper.ts";
import type { SourceRecord, Warning } from "../../model/source-record.ts";
import { isOmission } from "../names/omission.ts";
import { isPlaceholder } from "./placeholder.ts";

/** What sources write as the venue of a preprint, which has none. */
const preprint = /^(?:CoRR\b|(?:arXiv|ArXiv|arxiv)(?:\.org|\s+(?:e-?prints?|preprint))?(?:[\s,:]|$))/;
/** What DBLP writes as the volume of one. */
const arxivVolume = /^abs\/\S+$/;
const arxivDoi = /^10\.48550\/arxiv\./i;

/** Removes placeholders, names that stand for others, and the venues and DOIs that arXiv gives to preprints. */
export function withoutPlaceholders(given: SourceRecord): { record: SourceRecord; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const kept = Object.entries(given).map(([field, value]) => [field, withoutPlaceholder(field, value, warnings)]);
  const { authors, venue, volume, doi, ...rest } = Object.fromEntries(kept) as unknown as SourceRecord;
  const named = Array.isArray(authors)
    ? authors.filter((name) => typeof name !== "string" || !isOmission(name))
    : authors;
  const isPreprint = typeof venue === "string" && preprint.test(venue.trim());
  const isArxivVolume = isPreprint && typeof volume === "string" && arxivVolume.test(volume);
  const isArxivDoi = typeof doi === "string" && arxivDoi.test(doi);
  const { arxiv } = identifiersIn([isPreprint ? venue : "", isArxivVolume ? volume : "", isArxivDoi ? doi : ""]);
  const record = {
    ...(arxiv !== undefined && { arxiv }),
    ...(venue !== undefined && !isPreprint && { venue }),
    ...(volume !== undefined && !isArxivVolume && { volume }),
    ...(doi !== undefined && !(isArxivDoi && arxiv !== undefined) && { doi }),
    ...rest,
    ...(named !== undefined && { authors: named }),
  };
  if (named?.length !== authors?.length) warnings.push({ field: "authors", message: "the source lists only some of them; add the others" }); // prettier-ignore
  return { record, warnings };
}

/** A value without what stands for a missing one; of a list, the others. */
function withoutPlaceholder(field: string, value: unknown, warnings: Warning[]): unknown {
  if (!placed.has(field)) return value;
  if (Array.isArray(value)) return value.filter((item) => withoutPlaceholder(field, item, warnings) !== undefined);
  if (typeof value !== "string" || !isPlaceholder(value)) return value;
  warnings.push({ field, message: `“${value.trim()}” is left out, it stands for a missing value`, lost: true });
  return undefined;
}

/** The fields in which a placeholder can stand. */
const placed = new Set<string>(["abstract", ...bibliographicFields.filter((field) => field !== "title")]);
