import { formatList } from "../lib/format.ts";
import type { Paper } from "../model/paper.ts";
import type { Problem } from "../model/problem.ts";
import { abstractPlaceholder } from "./abstract-placeholder.ts";

/** Facts that most papers have a record of. */
const facts = ["authors", "published", "venue"] as const;
/** What a short name with its year looks like: `NeurIPS 2017`. */
const shortVenue = /^.{2,40}\b(?:19|20)\d{2}$/;

/**
 * What is left to do on a new paper, in the order in which one goes about it.
 * @param problems what the check says of its file.
 */
export function nextSteps(paper: Paper, problems: readonly Problem[]): string[] {
  const missing = paper.abstract === abstractPlaceholder;
  const lacking = facts.filter((fact) => isEmpty(paper[fact]));
  const unseen = facts.filter((fact) => !isEmpty(paper[fact]) && paper.sources[fact] === undefined);
  return [
    ...(missing ? ["Put the abstract in the place of the last line."] : []),
    ...(lacking.length > 0 ? [`Add ${list(lacking)} if you have seen ${lacking.length > 1 ? "them" : "it"} somewhere, and under \`sources\` where.`] : []),
    ...(paper.venue !== undefined && !shortVenue.test(paper.venue) ? ["Write `venue` as its short name and the year, such as `NeurIPS 2017`."] : []),
    ...(unseen.length > 0 ? [`Say under \`sources\` where you saw ${list(unseen)}.`] : []),
    ...problems.filter(({ rule }) => rule !== "venue-form" && (!missing || !ofTheAbstract.has(rule))).map(asTask),
  ]; // prettier-ignore
}

/** What the check can only ask once the abstract is there. */
const ofTheAbstract = new Set(["missing-text", "filed"]);

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function list(names: readonly string[]): string {
  return formatList(names.map((name) => `\`${name}\``));
}

function asTask({ line, rule, message, fix }: Problem): string {
  return `Line ${line}, ${rule}: ${message}.${fix === undefined ? "" : ` ${fix}`}`;
}
