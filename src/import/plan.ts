import { identifierKinds } from "../model/identifiers.ts";
import type { Paper } from "../model/paper.ts";
import type { Warning, Rejection, SourceRecord } from "../model/source-record.ts";
import { parsePaper } from "../content/paper.ts";
import { paperKeys } from "../model/paper-keys.ts";
import { mergeRecords } from "./merge.ts";
import { type Fields, updatePaperFile, writePaperFile } from "./paper-file.ts";
import { freeId, isCut, type TakenIds } from "./paper-id.ts";
import type { Prepared } from "./prepare.ts";

/** A file of content that is already there. */
export interface Existing {
  id: string;
  text: string;
}

/** What an import would do, and why: the files to write, and the report. */
export interface ImportPlan {
  write: Map<string, string>;
  outcomes: { id: string; line: number; outcome: Outcome; why?: string }[];
  duplicates: { line: number; id: string; firstLine: number }[];
  repaired: { id: string; repairs: string[] }[];
  warnings: { id: string; line: number; warning: Warning }[];
  refused: Rejection[];
}
export type Outcome = "added" | "unchanged" | "updated" | "kept";

/** Decides for every record whether it is new, known or different. Nothing that a person edited is overwritten without `update`. */
export function planImport(
  records: SourceRecord[],
  existing: Existing[],
  options: { listing?: string; update: boolean },
): ImportPlan {
  const { papers, duplicates, refused } = mergeRecords(records);
  const plan: ImportPlan = {
    write: new Map(),
    outcomes: [],
    duplicates,
    repaired: [],
    warnings: [],
    refused: [...refused],
  };
  const known = knownPapers(existing);
  const takenIds: TakenIds = new Map(existing.map(({ id }) => [id, 1]));
  for (const paper of papers) {
    const match =
      paperKeys(paper)
        .map((key) => known.get(key))
        .find(Boolean) ?? sameId(paper, known.get(`id:${paper.id}`));
    if (match === undefined) add(plan, paper, takenIds, options.listing);
    else compare(plan, paper, match, options.update);
  }
  plan.refused.sort((a, b) => a.line - b.line);
  return plan;
}

interface Known extends Existing {
  paper: Paper | undefined;
}

/** A file under the paper's id is its own, corrected title or not, unless the two ids are only alike because they are cut. */
function sameId(paper: Prepared, known: Known | undefined): Known | undefined {
  const bothCut = known?.paper !== undefined && isCut(paper.title) && isCut(known.paper.title);
  return bothCut ? undefined : known;
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

function add(plan: ImportPlan, paper: Prepared, takenIds: TakenIds, listing: string | undefined): void {
  if (paper.abstract === undefined || paper.abstract === "") {
    plan.refused.push({ line: paper.line, title: paper.title, reason: "a title without an abstract" });
    return;
  }
  paper.id = freeId(paper.id, takenIds);
  const source =
    listing === undefined ? undefined : { listing, ...(paper.position !== undefined && { position: paper.position }) };
  plan.write.set(paper.id, writePaperFile({ ...fieldsOf(paper), source, repairs: paper.repairs }, paper.abstract));
  plan.outcomes.push({ id: paper.id, line: paper.line, outcome: "added" });
  note(plan, paper);
}

function compare(plan: ImportPlan, paper: Prepared, match: Known, update: boolean): void {
  const { id, line } = { id: match.id, line: paper.line };
  const differing = match.paper === undefined ? ["front matter"] : differences(paper, match.paper);
  if (paper.abstract === undefined && !update) {
    plan.refused.push({
      line,
      title: paper.title,
      reason: `a title without an abstract; with --update its facts go to ${id}`,
    });
  } else if (differing.length === 0) {
    plan.outcomes.push({ id, line, outcome: "unchanged" });
  } else if (!update || match.paper === undefined) {
    plan.outcomes.push({ id, line, outcome: "kept", why: `differs in ${differing.join(", ")}` });
  } else {
    const text = updatePaperFile(
      match.text,
      { ...fieldsOf(paper), repairs: [...new Set([...match.paper.repairs, ...paper.repairs])] },
      paper.abstract,
    );
    plan.write.set(id, text);
    plan.outcomes.push({ id, line, outcome: "updated", why: differing.join(", ") });
    note(plan, { ...paper, id });
  }
}

function note(plan: ImportPlan, { id, line, repairs, warnings }: Prepared): void {
  if (repairs.length > 0) plan.repaired.push({ id, repairs });
  plan.warnings.push(...warnings.map((warning) => ({ id, line, warning })));
}

const bibliographic = ["title", "authors", "published", "venue", ...identifierKinds, "links", "sources"] as const;

function fieldsOf(paper: Prepared): Fields {
  return Object.fromEntries(bibliographic.map((field) => [field, paper[field]]));
}

/** The fields that the record gives and that content has otherwise. What only content has is no difference. */
function differences(paper: Prepared, known: Paper): string[] {
  const fields = bibliographic.filter((field) => paper[field] !== undefined && !covers(known[field], paper[field]));
  return [...fields, ...(paper.abstract !== undefined && paper.abstract !== known.abstract ? ["abstract"] : [])];
}

/** Whether a value of content says all that a record's value says; one address and a list of one are the same. */
function covers(known: unknown, given: unknown): boolean {
  if (Array.isArray(known)) {
    const list = Array.isArray(given) ? given : [given];
    return list.length === known.length && list.every((value, index) => covers(known[index], value));
  }
  if (typeof known === "object" && known !== null && typeof given === "object" && given !== null) {
    return Object.entries(given).every(([key, value]) => covers((known as Record<string, unknown>)[key], value));
  }
  return known === given;
}
