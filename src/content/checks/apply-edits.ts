import type { Problem } from "../../model/problem.ts";

/** A file's text after its certain fixes, and how many were made. */
export interface Edited {
  text: string;
  made: number;
}

/** Applies the edits of a file's problems, in order; of two that overlap, the first. New lines end as the file's do. */
export function applyEdits(text: string, problems: readonly Problem[]): Edited {
  const edits = problems
    .flatMap(({ edit }) => (edit === undefined ? [] : [edit]))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  let out = "";
  let at = 0;
  let made = 0;
  for (const { start, end, text: instead } of edits) {
    if (start < at || end > text.length || (start === at && made > 0 && start === end)) continue;
    out += text.slice(at, start) + instead.replace(/\r?\n/g, lineEnd);
    at = end;
    made++;
  }
  return { text: out + text.slice(at), made };
}
