import { formatList } from "../lib/format.ts";
import type { Paper } from "../model/paper.ts";
import type { Problem } from "../model/problem.ts";
import type { SourceRecord } from "../model/source-record.ts";

/** Stands where the abstract goes. It is so short that the check reports it until it is replaced. */
export const abstractPlaceholder = "The abstract is still to be written here.";

/** A record whose missing abstract is replaced by a placeholder, so that it can be written as a file to complete. */
export function withAbstractPlaceholder(record: SourceRecord): SourceRecord {
  return { ...record, abstract: record.abstract?.trim() || abstractPlaceholder };
}

/** Facts that most papers have a record of. */
const facts = ["authors", "published", "venue"] as const;
/** A short venue name with its year: `NeurIPS 2017`. */
const shortVenue = /^.{2,40}\b(?:19|20)\d{2}$/;
/** Rules that can only be checked once the abstract is there. */
const abstractRules = new Set(["missing-text", "filed"]);

/**
 * What a person has to do to complete a new paper, in order.
 * @param problems the problems that the check finds in its file.
 */
export function nextSteps(paper: Paper, problems: readonly Problem[]): string[] {
  const needsAbstract = paper.abstract === abstractPlaceholder;
  const missing = facts.filter((fact) => isEmpty(paper[fact]));
  const unsourced = facts.filter((fact) => !isEmpty(paper[fact]) && paper.sources[fact] === undefined);
  const hasLongVenue = paper.venue !== undefined && !shortVenue.test(paper.venue);
  const remaining = problems.filter(({ rule }) => rule !== "venue-form" && !(needsAbstract && abstractRules.has(rule)));
  return [
    ...(needsAbstract ? ["Replace the last line by the abstract."] : []),
    ...(missing.length > 0 ? [`Add ${list(missing)} if known, with the source under \`sources\`.`] : []),
    ...(hasLongVenue ? ["Write `venue` as its short name and the year, such as `NeurIPS 2017`."] : []),
    ...(unsourced.length > 0 ? [`Add the source of ${list(unsourced)} under \`sources\`.`] : []),
    ...remaining.map(asStep),
  ]; // prettier-ignore
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function list(names: readonly string[]): string {
  return formatList(names.map((name) => `\`${name}\``));
}

function asStep({ line, rule, message, fix }: Problem): string {
  return `Line ${line}, ${rule}: ${message}.${fix === undefined ? "" : ` ${fix}`}`;
}
