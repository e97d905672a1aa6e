import { element } from "../search/dom.ts";
import type { Reckoned } from "../pipeline/classify/decide.ts";
import type { Problem } from "../model/problem.ts";
import { type DraftField, draftFields } from "./draft.ts";
import { fieldOfLine } from "./field-of-line.ts";
import type { Judged } from "./messages.ts";

/** Something that is wrong or open, and the field of the form that it is about. */
export interface Remark {
  field: DraftField;
  severity: Problem["severity"];
  message: string;
  fix?: string;
}

/** All that the check and the importer have to say, problems before questions. */
export function remarksOn({ made, judgement }: Judged): Remark[] {
  const found = judgement.problems.map((problem) => ({ ...problem, field: fieldOfLine(made.text, problem.line) }));
  const open = made.doubts.map((doubt): Remark => {
    const [field = "", ...rest] = doubt.split(": ");
    const known = draftFields.find((name) => name === field) ?? (field === "links" ? "code" : field === "sources" ? "seenAt" : "abstract"); // prettier-ignore
    return { field: known, severity: "error", message: rest.join(": ") };
  });
  return [...open, ...found].sort((a, b) => Number(a.severity === "question") - Number(b.severity === "question"));
}

/** A remark as an item of a list, with a way to its field. */
export function remarkItem({ field, severity, message, fix }: Remark, fieldName: string, id: string): HTMLElement {
  return element(
    "li",
    { class: `remark is-${severity}`, id },
    element("strong", {}, severity === "error" ? "Problem" : "Question"),
    " ",
    ...withCode(message),
    ...(message.endsWith(".") ? [] : ["."]),
    ...(fix === undefined ? [] : [" ", element("span", { class: "remark-fix" }, ...withCode(fix))]),
    " ",
    element("button", { type: "button", class: "link-button", "data-go": field }, `Go to ${fieldName}`),
  );
}

/** Text with what stands between backticks as code. */
export function withCode(text: string): (Node | string)[] {
  return text.split("`").map((part, index) => (index % 2 === 1 ? element("code", {}, part) : part));
}

/** How many sentences are enough to see why. */
const shownReasons = 2;

/** A topic that the paper would be filed under, or nearly, and the words that say so. */
export function topicItem({ topic, score, needed, note, reasons }: Reckoned, base: string): HTMLElement {
  const sentences = new Map(reasons.filter(({ weight }) => weight > 0).map((reason) => [reason.text, reason]));
  return element(
    "li",
    { "data-topic": topic.id },
    element("a", { href: `${base}topics/${topic.id}/`, target: "_blank", class: "chip" }, topic.label),
    element(
      "span",
      { class: "quiet" },
      ` score ${score.toFixed(1)}, ${needed} needed${note === undefined ? "" : `, ${note}`}`,
    ),
    ...[...sentences.values()].slice(0, shownReasons).map(
      ({ text, found, place }) =>
        element("p", { class: "topic-reason" }, element("q", {}, ...marked(text, found)), place === "title" ? " (title)" : ""), // prettier-ignore
    ),
  );
}

function marked(text: string, found: string): (Node | string)[] {
  const exact = text.indexOf(found);
  const start = exact >= 0 ? exact : text.toLowerCase().indexOf(found.toLowerCase());
  if (found === "" || start < 0) return [text];
  const end = start + found.length;
  return [text.slice(0, start), element("mark", {}, text.slice(start, end)), text.slice(end)];
}

/** The verdict in a line. */
export function verdictText(remarks: readonly Remark[]): string {
  const problems = remarks.filter(({ severity }) => severity === "error").length;
  const questions = remarks.length - problems;
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  if (problems > 0) return `${count(problems, "problem")} to mend${questions > 0 ? `, ${count(questions, "question")}` : ""}.`; // prettier-ignore
  return questions > 0 ? `No problem. ${count(questions, "question")} to look at.` : "No problem. It is ready to send.";
}
