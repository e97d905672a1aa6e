import { diffArrays } from "diff";
import type { Cleaner } from "../../../import/repair/cleaner.ts";
import { code } from "../../../lib/format.ts";
import type { Range } from "./markup.ts";
import type { Found } from "./problem-at.ts";
import type { TextField } from "./text-field.ts";

/** Words of one text that differ in another; the range is that of the first text. */
export interface Change extends Range {
  before: string;
  after: string;
}

/** With more changed words than this, the whole text is one change: the search takes time in the square of the changes. */
const maxEditLength = 1000;

/** The changes that make one text of another, each as few whole words as possible. */
export function changesBetween(before: string, after: string): Change[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength });
  if (parts === undefined) return [changeAt(0, before, after)];
  const changes: Change[] = [];
  let [at, removed, added] = [0, "", ""];
  const close = () => {
    if (removed !== "" || added !== "") changes.push(changeAt(at, removed, added));
    at += removed.length;
    [removed, added] = ["", ""];
  };
  for (const part of parts) {
    const words = part.value.join("");
    if (part.removed) removed += words;
    else if (part.added) added += words;
    else {
      close();
      at += words.length;
    }
  }
  close();
  return changes;
}

/** The words of a text, each with the white space behind it. */
function wordsOf(text: string): string[] {
  return text.split(/(?<=\s)(?=\S)/);
}

/** Without the white space that both end with. */
function changeAt(start: number, before: string, after: string): Change {
  const space = before.slice(before.trimEnd().length);
  const tail = space !== "" && after.endsWith(space) ? space.length : 0;
  const [was, is] = [before, after].map((text) => text.slice(0, text.length - tail)) as [string, string];
  return { start, end: start + was.length, before: was, after: is };
}

/** What a cleaner of the import would change in the prose of a field; offsets count from the start of the field. */
export function changesByCleaner(field: TextField, cleaner: Cleaner): Change[] {
  return proseParts(field).flatMap((part) => {
    const before = field.text.slice(part.start, part.end);
    return changesBetween(before, cleaned(before, field, cleaner)).map((change) => ({
      ...change,
      start: part.start + change.start,
      end: part.start + change.end,
    }));
  });
}

/** A part of a field as a cleaner would write it. */
export function cleaned(text: string, { kind }: TextField, cleaner: Cleaner): string {
  return cleaner(text, { where: kind === "title" ? "title" : "abstract", companion: "" }).text;
}

/** A problem whose fix is to put one text in place of another. */
export function changeProblem(field: TextField, { before, after, ...range }: Change, what: string): Found[] {
  return field.problem(range, {
    message: `Unexpected ${what} ${code(before, 80)}`,
    fix: after === "" ? "Remove it." : `Write ${code(after, 80)}.`,
    replacement: after,
  });
}

/** The stretches between formulas and code. ``TeX quotes'' can look like code to Markdown, so doubled backticks do not count. */
function proseParts({ text, markup }: TextField): Range[] {
  const parts: Range[] = [];
  const codes = markup.code.filter(({ start }) => !text.startsWith("``", start));
  let at = 0;
  for (const { start, end } of [...markup.formulas, ...codes].sort((a, b) => a.start - b.start)) {
    if (start > at) parts.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  return [...parts, { start: at, end: text.length }];
}
