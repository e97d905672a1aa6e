import type { Problem } from "../model/problem.ts";
import { type Draft, type DraftField, draftFields } from "./draft.ts";
import { fieldOfLine } from "./field-of-line.ts";
import type { Judged } from "./messages.ts";

/** Something that is wrong or open, and the field of the form that it is about. */
export interface Remark {
  field: DraftField;
  severity: Problem["severity"];
  message: string;
  fix?: string;
}

/** All that the check and the importer have to say of a draft, problems before questions. */
export function remarksOn({ made, judgement }: Pick<Judged, "made" | "judgement">, draft: Draft): Remark[] {
  const found = judgement.problems.map((problem) => ({ ...problem, field: fieldOfLine(made.text, problem.line) }));
  const said = new Set(found.map(({ field }) => field));
  // What the importer doubts in a text, the check says better where it says anything of that text.
  const open = made.doubts.map(toRemark).filter(({ field, severity }) => severity === "error" || !said.has(field));
  return [...open, ...found, ...unseen(draft)]
    .filter((remark) => !isAwaited(remark, draft))
    .sort((a, b) => Number(a.severity === "question") - Number(b.severity === "question"));
}

/** Keys of the file whose values are in fields of other names. */
const fieldOfKey: Record<string, DraftField> = { links: "code", sources: "seenAt" };

/** A fact that is left out of the file would be lost without a word, so it has to be mended. */
function toRemark(doubt: string): Remark {
  const [, key = "", message = doubt] = /^(\w+): ([^]*)$/.exec(doubt) ?? [];
  const link = /” for (code|data|project) is left out/.exec(message)?.[1];
  const name = link ?? fieldOfKey[key] ?? key;
  const severity = message.includes(" is left out") ? "error" : "question";
  return { field: draftFields.find((field) => field === name) ?? "abstract", severity, message };
}

/** Facts that people look up: where one saw them is asked once. */
function unseen({ authors, published, venue, seenAt }: Draft): Remark[] {
  const given = Object.entries({ authors, date: published, venue }).filter(([, value]) => value.trim() !== "");
  if (given.length === 0 || seenAt.trim() !== "") return [];
  const names = given.map(([name]) => name).join(", ").replace(/, (?=[^,]*$)/, " and "); // prettier-ignore
  return [
    { field: "seenAt", severity: "question", message: `Where did you see the ${names}? Readers can look it up there` },
  ];
}

/** That the abstract is missing is said in the verdict. */
function isAwaited({ field }: Remark, draft: Draft): boolean {
  return field === "abstract" && draft.abstract.trim() === "";
}

/** The verdict in a line. */
export function verdictText(remarks: readonly Remark[]): string {
  const problems = remarks.filter(({ severity }) => severity === "error").length;
  const questions = remarks.length - problems;
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  const asked = questions > 0 ? count(questions, "question") : "";
  if (problems > 0) return `${[count(problems, "problem"), asked].filter(Boolean).join(", ")} to mend.`;
  return asked === "" ? "No problem. It is ready to send." : `No problem. ${asked} to look at.`;
}
