import { formatCount, formatList } from "../lib/format.ts";
import { type Problem, severities } from "../model/problem.ts";
import type { Warning } from "../model/source-record.ts";
import type { Draft } from "./draft.ts";
import { type FieldName, fieldPaths } from "./fields.ts";
import { recordsOf } from "./records.ts";
import type { Validation } from "./validate.ts";

/** Something that is wrong or open, and the field of the form that it is about. */
export interface Message {
  field: FieldName;
  severity: Problem["severity"];
  message: string;
  fix?: string;
}

/** All that the check and the importer say of a draft: what has to be repaired, then warnings, then questions. */
export function messagesOn({ file, problems = [] }: Pick<Validation, "file" | "problems">, draft: Draft): Message[] {
  if (file === undefined) return [];
  const found = problems.map(inTheForm);
  const named = new Set(found.map(({ field }) => field));
  // Where the check says something of a text, the importer's warning about it says the same less well.
  const open = file.warnings.map(fromWarning).filter(({ field, severity }) => severity === "error" || !named.has(field)); // prettier-ignore
  const all = [...open, ...found, ...missingAuthors(draft), ...missingSource(draft)].filter((one) => !isAwaited(one, draft)); // prettier-ignore
  const once = new Map(all.map((one) => [`${one.field} ${one.message}`, one]));
  return [...once.values()].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** Whether a message has to be repaired; what is only a warning can be sent. */
export const isError = ({ severity }: Message): boolean => severity === "error";

/** The check speaks of files. Where the form has a better way, that is named. */
function inTheForm({ rule, field, severity, message, fix }: NonNullable<Validation["problems"]>[number]): Message {
  const isSame = rule === "duplicate-paper" || (rule === "near-duplicate" && field !== "distinct");
  if (isSame)
    return { severity, message, field: "distinct", fix: "If it is that paper, edit its page instead. If not, name that paper here." }; // prettier-ignore
  if (rule === "filed")
    return { severity, message, field: "add", fix: "Choose one and give the reason, or leave the paper out if it does not belong here." }; // prettier-ignore
  if (rule === "known-topic" && fix?.startsWith("Write") !== true)
    return { severity, message, field, fix: "Choose topics from the list." };
  if (/topics\.why/.test(message)) return { severity, message: "Give the reason for changing the classifier’s topics", field: "why", fix: "Readers see it on the page of the paper." }; // prettier-ignore
  return { field, severity, message, ...(fix !== undefined && { fix }) };
}

/** A fact that is left out of the file would be lost in silence, so it has to be repaired. */
function fromWarning({ field: key, part, message, lost }: Warning): Message {
  const isSource = key === "sources";
  const fits = ([name, path]: (typeof fieldPaths)[number]) => name === key || path[0] === key;
  const [field] = fieldPaths.find(([name]) => name === part) ?? fieldPaths.find(fits) ?? ["title" as const];
  return {
    field: isSource ? "seenAt" : field,
    severity: lost === true ? "error" : "question",
    // One address stands for many facts.
    message: isSource ? message.replace(` for ${part}`, "") : message,
  };
}

/** Readers look for names, and most papers have them. */
function missingAuthors({ authors }: Draft): Message[] {
  return authors === undefined ? [{ field: "authors", severity: "question", message: "Who wrote it?" }] : [];
}

/** Facts that people look up: where one saw them is asked once. */
function missingSource(draft: Draft): Message[] {
  const { authors, published, venue, sources = {}, seenAt } = draft;
  const given = Object.entries({ authors, published, venue }).filter(([field, value]) => value !== undefined && !(field in sources)); // prettier-ignore
  if (given.length === 0 || seenAt !== undefined) return [];
  const names = formatList(given.map(([field]) => (field === "published" ? "date" : field)));
  const record = recordsOf(draft)[0];
  const fix = record === undefined ? {} : { fix: `If it was there, write ${record.page}.` };
  return [{ field: "seenAt", severity: "question", message: `Where did you see the ${names}? Readers can look it up there`, ...fix }]; // prettier-ignore
}

/** That the abstract is missing is said by the status, and that there are no topics follows from it. */
function isAwaited({ field, severity }: Message, { abstract }: Draft): boolean {
  if (abstract !== undefined) return false;
  return field === "abstract" || (severity === "question" && (field === "authors" || field === "add"));
}

/** How a draft stands, in a line or two; before it is validated, what is needed first. */
export function statusText(
  draft: Draft,
  messages: readonly Message[],
  { same = [], rejection }: Partial<Validation>,
): string {
  const missing = (["title", "abstract"] as const).filter((name) => draft[name] === undefined);
  const here = same.length > 0 ? "It may be here already. " : "";
  if (missing.length === 2) return `${here}A title and an abstract are needed.`;
  if (missing.length === 1) return `${here}The ${missing[0]} is needed. ${messages.some(isError) ? counts(messages) : ""}`.trim(); // prettier-ignore
  if (rejection !== undefined) return `${here}This cannot become a paper: ${rejection}.`;
  // What is much like a paper that is here is not called ready.
  return here !== "" && messages.length === 0 ? `${here}Compare the two.` : here + counts(messages);
}

function counts(messages: readonly Message[]): string {
  const problems = messages.filter(isError).length;
  const others = (["warning", "question"] as const).flatMap((severity) => {
    const { length } = messages.filter((message) => message.severity === severity);
    return length > 0 ? [formatCount(length, severity)] : [];
  });
  if (problems > 0) return `${[`${formatCount(problems, "problem")} to repair`, ...others].join(", ")}.`;
  return others.length === 0 ? "No problem. It is ready to send." : `No problem. ${others.join(", ")} to look at.`;
}
