import type { Problem } from "../../../model/problem.ts";
import type { Cleaner } from "../../../import/repair/cleaner.ts";
import { type Change, changesBetween } from "./changes-between.ts";
import type { Range } from "./markup.ts";
import type { Passage } from "./passage.ts";

/** What a cleaner would change in the prose of a passage; offsets count from the start of the passage. */
export function changesByCleaner(passage: Passage, cleaner: Cleaner): Change[] {
  const where = passage.kind === "title" ? "title" : "abstract";
  return proseParts(passage).flatMap((part) => {
    const before = passage.text.slice(part.start, part.end);
    const after = cleaner(before, { where, companion: "" }).text;
    return changesBetween(before, after).map((change) => ({
      ...change,
      start: part.start + change.start,
      end: part.start + change.end,
    }));
  });
}

/** A problem whose fix is to put one text in place of another. */
export function changeProblem(
  rule: string,
  passage: Passage,
  { start, end, before, after }: Change,
  what: string,
): Problem {
  const message = `Unexpected ${what}: \`${shown(before)}\``;
  return passage.problem(
    rule,
    { start, end },
    { message, fix: after === "" ? "Remove it." : `Write \`${shown(after)}\`.`, replacement: after },
  );
}

function shown(text: string): string {
  return (text.length > 80 ? `${text.slice(0, 77)}…` : text).replace(/\s+/g, " ");
}

/** The stretches between formulas and code. ``TeX quotes'' can look like code to Markdown, so doubled backticks do not count. */
function proseParts({ text, markup }: Passage): Range[] {
  const parts: Range[] = [];
  const code = markup.code.filter(({ start }) => !text.startsWith("``", start));
  let at = 0;
  for (const { start, end } of [...markup.formulas, ...code].sort((a, b) => a.start - b.start)) {
    if (start > at) parts.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  return [...parts, { start: at, end: text.length }];
}
