import type { Warning } from "../../model/source-record.ts";

const withdrawn = /\bwithdrawn\b/i;
const withdrawnAbstract =
  /^(?:this|the|our)\s+(?:paper|article|submission|manuscript|work)\s+(?:has been|is|was)\s+withdrawn/i;
const namesVenue =
  /\b(?:accepted|appears?|published|presented|proceedings|conference|journal|workshop|camera[- ]ready)\b/i;

/** What authors tell arXiv in words, which a person has to read: that a paper is withdrawn, and where it appeared. */
export function doubtsFromNotes({
  comment,
  journal,
  abstract,
}: {
  comment: string;
  journal: string;
  abstract: string;
}): Warning[] {
  const notice = [comment, withdrawnAbstract.test(abstract) ? abstract : ""].find((text) => withdrawn.test(text));
  const venue = journal !== "" ? journal : namesVenue.test(comment) ? comment : undefined;
  return [
    ...(notice === undefined ? [] : [{ field: "paper", message: `arXiv says “${notice.slice(0, 200)}”; leave a withdrawn paper out` }]),
    ...(venue === undefined ? [] : [{ field: "venue", message: `arXiv says “${venue.slice(0, 200)}”; write its short name and year` }]),
  ]; // prettier-ignore
}
