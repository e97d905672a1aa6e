import { recordUrl } from "../../model/identifiers.ts";
import { paragraphsIn } from "./fields/values.ts";
import type { SourceRecord, Warning } from "../../model/source-record.ts";

const fieldsOfArxiv = ["title", "authors", "published", "doi"] as const;

/** A record from arXiv with its page as the source of every field. */
export function withArxivSources(record: SourceRecord): SourceRecord {
  if (record.arxiv === undefined) return record;
  const url = recordUrl("arxiv", record.arxiv);
  const given = fieldsOfArxiv.filter((field) => record[field] !== undefined);
  return { ...record, sources: Object.fromEntries(given.map((field) => [field, url])) };
}

/** The abstract, in which arXiv marks a new paragraph by an indentation of two blanks. */
export function paragraphsOfArxiv(abstract: string): string {
  return paragraphsIn(abstract.trim().replace(/\n {2}(?=\S)/g, "\n\n"));
}

const withdrawn = /\bwithdrawn\b/i;
const withdrawnAbstract =
  /^(?:this|the|our)\s+(?:paper|article|submission|manuscript|work)\s+(?:has been|is|was)\s+withdrawn/i;
const namesVenue =
  /\b(?:accepted|appears?|published|presented|proceedings|conference|journal|workshop|camera[- ]ready)\b/i;

/** Warnings for what authors write to arXiv in free text: that a paper is withdrawn, and where it appeared. */
export function warningsFromNotes(notes: { comment: string; journal: string; abstract: string }): Warning[] {
  const { comment, journal, abstract } = notes;
  const notice = [comment, withdrawnAbstract.test(abstract) ? abstract : ""].find((text) => withdrawn.test(text));
  const venue = journal !== "" ? journal : namesVenue.test(comment) ? comment : undefined;
  return [
    ...(notice === undefined ? [] : [{ field: "paper", message: `arXiv says “${notice.slice(0, 200)}”; leave a withdrawn paper out` }]),
    ...(venue === undefined ? [] : [{ field: "venue", message: `arXiv says “${venue.slice(0, 200)}”; write its short name and year` }]),
  ]; // prettier-ignore
}

/** Removes affiliations, which are numbered and listed at the end: `A. Able (1), B. Baker (2) ((1) X, (2) Y)`. */
export function withoutAffiliations(names: string): string {
  const innermost = /\s*\([^()]*\)/g;
  return names.replace(innermost, "").replace(innermost, "");
}
