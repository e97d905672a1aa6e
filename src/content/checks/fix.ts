import type { Problem } from "../../model/problem.ts";
import { type SourceFile, splitFrontMatter } from "../front-matter.ts";
import { type CheckOptions, checkContent } from "./run.ts";

/** Files after all certain fixes, what is still wrong with them, and how many fixes were made in which files. */
export interface FixedContent {
  files: SourceFile[];
  problems: Problem[];
  fixed: Map<string, number>;
}

/** One fix can reveal another problem; a file that is still changing after this many rounds is left to a person. */
const mostRounds = 5;

/** Fixes content that is checked as a whole. */
export function fixContent(files: SourceFile[], options: CheckOptions): FixedContent {
  return fixFiles(files, (now) => checkContent(now, options).problems);
}

/** Applies certain fixes and checks again, until nothing more can be fixed. A round that made a file worse is taken back. */
export function fixFiles(files: SourceFile[], check: (files: SourceFile[]) => Problem[]): FixedContent {
  const fixed = new Map<string, number>();
  const unfixable = new Set<string>();
  let state: State = { files, problems: check(files) };
  for (let round = 0; round < mostRounds; round++) {
    const edited = editFiles(state, unfixable);
    if (edited.made.size === 0) break;
    const after = { files: edited.files, problems: check(edited.files) };
    const worse = [...edited.made.keys()].filter((file) => isWorse(file, state, after));
    for (const file of worse) unfixable.add(file);
    if (worse.length > 0) continue;
    for (const [file, made] of edited.made) fixed.set(file, (fixed.get(file) ?? 0) + made);
    state = after;
  }
  // What made a file worse is not offered again.
  const problems = state.problems.map(({ edit, ...problem }) =>
    edit === undefined || unfixable.has(problem.file) ? problem : { ...problem, edit },
  );
  return { files: state.files, problems, fixed };
}

function editFiles({ files, problems }: State, unfixable: ReadonlySet<string>) {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  const made = new Map<string, number>();
  const edited = files.map((source) => {
    const own = unfixable.has(source.file) ? [] : (byFile.get(source.file) ?? []);
    const { text, made: count } = applyEdits(source.text, own);
    if (text === source.text) return source;
    made.set(source.file, count);
    return { ...source, text };
  });
  return { files: edited, made };
}

type State = Pick<FixedContent, "files" | "problems">;

/** A file that cannot be read has few problems: the one that hides all others. */
function isWorse(file: string, before: State, after: State): boolean {
  if (!isRead(file, before)) return false;
  return !isRead(file, after) || errors(after.problems, file) > errors(before.problems, file);
}

function isRead(file: string, { files }: State): boolean {
  return splitFrontMatter(files.find((source) => source.file === file)!).data !== undefined;
}

function errors(problems: Problem[], file: string): number {
  return problems.filter((problem) => problem.file === file && problem.severity === "error").length;
}

/** Applies the edits of a file's problems, in order, and counts them; of two that overlap, the first. New lines end as the file's do. */
export function applyEdits(text: string, problems: readonly Problem[]): { text: string; made: number } {
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
