import { parsePaper } from "../content/files.ts";
import type { Paper } from "../model/paper.ts";
import { paperKeys } from "../model/identifiers.ts";
import type { Rejection, SourceRecord, Warning } from "../model/source-record.ts";
import { factsOf, differences, updatePaperFile, writePaperFile } from "./paper-file.ts";
import { mergeRecords } from "./merge.ts";
import type { NormalizedRecord } from "./normalize-record.ts";
import { freeId, isCut, type TakenIds } from "./paper-id.ts";

/** An existing file of content. */
export interface Existing {
  id: string;
  text: string;
}

export type Outcome = "added" | "unchanged" | "updated" | "kept";

/** The result of an import: the files to write, and the report. */
export interface ImportPlan {
  write: Map<string, string>;
  outcomes: { id: string; line: number; outcome: Outcome; why?: string }[];
  duplicates: { line: number; id: string; firstLine: number }[];
  repaired: { id: string; repairs: string[] }[];
  warnings: { id: string; line: number; warning: Warning }[];
  refused: Rejection[];
}

/** Decides for every record whether it is new, unchanged or different. Without `update`, no existing file is changed. */
export function planImport(
  records: SourceRecord[],
  existing: Existing[],
  options: { listing?: string; update: boolean },
): ImportPlan {
  const { papers, duplicates, refused } = mergeRecords(records);
  const plan: ImportPlan = { write: new Map(), outcomes: [], duplicates, repaired: [], warnings: [], refused };
  const known = knownPapers(existing);
  const takenIds: TakenIds = new Map(existing.map(({ id }) => [id, 1]));
  for (const paper of papers) {
    const match = findKnown(paper, known);
    if (match === undefined) add(plan, paper, takenIds, options.listing);
    else compare(plan, paper, match, options.update);
  }
  plan.refused.sort((a, b) => a.line - b.line);
  return plan;
}

interface Known extends Existing {
  paper: Paper | undefined;
}

function knownPapers(existing: Existing[]): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const { id, text } of existing) {
    const { value: paper } = parsePaper({ file: `${id}.md`, text });
    const entry = { id, text, paper };
    for (const name of [id, ...(paper?.formerly ?? [])]) known.set(`id:${name}`, entry);
    for (const key of paper === undefined ? [] : paperKeys(paper)) known.set(key, entry);
  }
  return known;
}

/** The file with a key or the id of the paper. The same id does not count if both were cut and may be equal by chance. */
function findKnown(paper: NormalizedRecord, known: Map<string, Known>): Known | undefined {
  const byKey = paperKeys(paper).flatMap((key) => known.get(key) ?? []);
  const byId = known.get(`id:${paper.id}`);
  const bothCut = byId?.paper !== undefined && isCut(paper.title) && isCut(byId.paper.title);
  return byKey[0] ?? (bothCut ? undefined : byId);
}

function add(plan: ImportPlan, paper: NormalizedRecord, takenIds: TakenIds, listing: string | undefined): void {
  const { line, title, abstract, position, repairs } = paper;
  if (abstract === undefined || abstract === "") {
    plan.refused.push({ line, title, reason: "a title without an abstract" });
    return;
  }
  const id = freeId(paper.id, takenIds);
  const source = listing === undefined ? undefined : { listing, ...(position !== undefined && { position }) };
  plan.write.set(id, writePaperFile({ ...factsOf(paper), source, repairs }, abstract));
  plan.outcomes.push({ id, line, outcome: "added" });
  addNotes(plan, { ...paper, id });
}

function compare(plan: ImportPlan, paper: NormalizedRecord, match: Known, update: boolean): void {
  const { id, paper: known } = match;
  const { line, title } = paper;
  const differing = known === undefined ? ["front matter"] : differences(paper, known);
  if (paper.abstract === undefined && !update) {
    plan.refused.push({ line, title, reason: `a title without an abstract; with --update its facts go to ${id}` });
  } else if (differing.length === 0) {
    plan.outcomes.push({ id, line, outcome: "unchanged" });
  } else if (!update || known === undefined) {
    plan.outcomes.push({ id, line, outcome: "kept", why: `differs in ${differing.join(", ")}` });
  } else {
    const repairs = [...new Set([...known.repairs, ...paper.repairs])];
    plan.write.set(id, updatePaperFile(match.text, { ...factsOf(paper), repairs }, paper.abstract));
    plan.outcomes.push({ id, line, outcome: "updated", why: differing.join(", ") });
    addNotes(plan, { ...paper, id });
  }
}

function addNotes(plan: ImportPlan, { id, line, repairs, warnings }: NormalizedRecord): void {
  if (repairs.length > 0) plan.repaired.push({ id, repairs });
  plan.warnings.push(...warnings.map((warning) => ({ id, line, warning })));
}
