import { counted } from "../lib/counted.ts";
import { inWords } from "../lib/in-words.ts";
import type { Problem } from "../model/problem.ts";
import type { Warning } from "../model/source-record.ts";
import { type Draft, type DraftField, draftFields } from "./draft.ts";
import { readEvidence } from "./evidence.ts";
import { recordsOf } from "./records.ts";
import type { Answer, Judged } from "./messages.ts";

/** Something that is wrong or open, and the field of the form that it is about. */
export interface Remark {
  field: DraftField;
  severity: Problem["severity"];
  message: string;
  fix?: string;
}

/** A draft, what was answered to it, and what there is to say of it. */
export interface Verdict {
  draft: Draft;
  answer: Answer | undefined;
  remarks: Remark[];
}

/** All that the check and the importer have to say of a draft, problems before questions. */
export function remarksOn({ made, judgement }: Pick<Judged, "made" | "judgement">, draft: Draft): Remark[] {
  const found = judgement.problems.map(inTheForm);
  const said = new Set(found.map(({ field }) => field));
  // What the importer warnings in a text, the check says better where it says anything of that text.
  const open = made.warnings.map(toRemark).filter(({ field, severity }) => severity === "error" || !said.has(field));
  const once = new Map([...open, ...found, ...unnamed(draft), ...unseen(draft)].map((remark) => [`${remark.field} ${remark.message}`, remark])); // prettier-ignore
  return [...once.values()]
    .filter((remark) => !isAwaited(remark, draft))
    .sort((a, b) => Number(a.severity === "question") - Number(b.severity === "question"));
}

/** The check speaks of files. Where the form has a better way, that is named. */
function inTheForm({ rule, field, ...problem }: Judged["judgement"]["problems"][number]): Remark {
  const { severity, message } = problem;
  const isSame = rule === "duplicate-paper" || (rule === "near-duplicate" && field !== "distinct");
  if (isSame)
    return { severity, message, field: "distinct", fix: "If it is that paper, edit its page instead. If not, name that paper here." }; // prettier-ignore
  if (rule === "filed")
    return { severity, message, field: "add", fix: "Choose one and give the reason, or leave the paper out if it is not about transfer." }; // prettier-ignore
  if (rule === "known-topic" && problem.fix?.startsWith("Write") !== true)
    return { severity, message, field, fix: "Choose topics from the list." };
  if (/topics\.why/.test(message)) return { severity, message: "Why is the program overruled?", field: "why", fix: "Readers see it." }; // prettier-ignore
  return { ...problem, field };
}

/** Keys of the file whose values are in fields of other names. */
const fieldOfKey: Record<string, DraftField> = { links: "code", sources: "seenAt" };

/** A fact that is left out of the file would be lost without a word, so it has to be repaired. */
function toRemark({ field: key, part, message, lost }: Warning): Remark {
  const name = [part, fieldOfKey[key], key].find((name) => draftFields.some((field) => field === name));
  const isSource = key === "sources";
  return {
    field: isSource ? "seenAt" : ((name as DraftField | undefined) ?? "title"),
    severity: lost === true ? "error" : "question",
    // One address stands for many facts.
    message: isSource ? message.replace(` for ${part}`, "") : message,
  };
}

/** Readers look for names, and most papers have them. */
function unnamed({ authors }: Draft): Remark[] {
  return authors.trim() === "" ? [{ field: "authors", severity: "question", message: "Who wrote it?" }] : [];
}

/** Facts that people look up: where one saw them is asked once. */
function unseen(draft: Draft): Remark[] {
  const { authors, published, venue } = draft;
  const seen = readEvidence(draft);
  const given = Object.entries({ authors, published, venue }).filter(([field, value]) => value.trim() !== "" && !(field in seen)); // prettier-ignore
  if (given.length === 0 || draft.seenAt.trim() !== "") return [];
  const names = inWords(given.map(([field]) => (field === "published" ? "date" : field)));
  const record = recordsOf(draft)[0];
  const fix = record === undefined ? {} : { fix: `If it was there, write ${record.page}.` };
  return [
    { field: "seenAt", severity: "question", message: `Where did you see the ${names}? Readers can look it up there`, ...fix }, // prettier-ignore
  ];
}

/** That the abstract is missing is said in the verdict, and that there are no topics follows from it. */
function isAwaited({ field, severity }: Remark, draft: Draft): boolean {
  if (draft.abstract.trim() !== "") return false;
  return (
    field === "abstract" ||
    (field === "authors" && severity === "question") ||
    (field === "add" && severity === "question")
  );
}

/** Whether a remark has to be repaired. */
export const isError = ({ severity }: Remark): boolean => severity === "error";

/** The verdict in a line. */
export function verdictText(remarks: readonly Remark[]): string {
  const problems = remarks.filter(isError).length;
  const questions = remarks.length - problems;
  const asked = questions > 0 ? counted(questions, "question") : "";
  if (problems > 0) return `${[`${counted(problems, "problem")} to repair`, asked].filter(Boolean).join(", ")}.`;
  return asked === "" ? "No problem. It is ready to send." : `No problem. ${asked} to look at.`;
}
