import type { Problem } from "../../model/problem.ts";
import type { Cleaner } from "../../pipeline/clean/cleaner.ts";
import type { Range } from "./markup.ts";
import type { Passage } from "./passage.ts";

/** What a cleaner would change in the prose of a passage is a problem, and its change the fix. */
export function problemsByCleaner(rule: string, passage: Passage, cleaner: Cleaner, what: string, accept: (change: Change) => boolean = () => true): Problem[] {
  return proseParts(passage).flatMap(({ start, end }) => {
    const before = passage.text.slice(start, end);
    const after = cleaner.clean(before, { where: passage.kind === "title" ? "title" : "abstract", companion: "" }).text;
    const change = smallestChange(before, after);
    if (change === undefined || !accept(change)) return [];
    return [changeProblem(rule, passage, start, change, what)];
  });
}

/** A problem whose fix is to put one text in place of another. */
export function changeProblem(rule: string, passage: Passage, start: number, change: Change, what: string): Problem {
  const range = { start: start + change.start, end: start + change.end };
  return passage.problem(rule, range, {
    message: `Unexpected ${what}: \`${shown(change.before)}\``,
    fix: change.after === "" ? "Remove it." : `Write \`${shown(change.after)}\`.`,
    replacement: change.after,
  });
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

/** What stands between the common start and the common end of two texts. */
export interface Change extends Range {
  before: string;
  after: string;
}

/** The smallest single change that makes one text of the other, widened to whole words. */
export function smallestChange(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  while (start > 0 && /\S/.test(before[start - 1]!)) start--;
  while (same > 0 && /\S/.test(before[before.length - same]!)) same--;
  const end = before.length - same;
  return { start, end, before: before.slice(start, end), after: after.slice(start, after.length - same) };
}
