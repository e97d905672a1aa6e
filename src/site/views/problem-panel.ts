import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { HeldBack, LiveProblems, Problem } from "../../model/problem.ts";

/** A problem as the panel of a live site shows it. */
export interface PanelEntry extends Pick<Problem, "rule" | "message" | "fix"> {
  /** `file:line:column`. */
  place: string;
  /** Opens the file there, in the editor that this project is set up for. */
  editorUrl: string;
  /** Whether the page that is looked at comes from this file. */
  own: boolean;
}

/** What a live site says of its content on one page. */
export interface ProblemPanel {
  errors: PanelEntry[];
  warnings: PanelEntry[];
  questions: PanelEntry[];
  /** Why this page is not what its file says now. */
  heldBack: HeldBack | undefined;
}

/** The panel of the page at an address within the site; what is wrong with the page's own file comes first. */
export function problemPanel({ problems, heldBack }: Omit<LiveProblems, "revision">, path: string): ProblemPanel {
  const isOwn = comesFrom(path);
  const entries = (severity: Problem["severity"]) => {
    const some = problems.filter((problem) => problem.severity === severity).map((problem) => toEntry(problem, isOwn));
    return [...some.filter(({ own }) => own), ...some.filter(({ own }) => !own)];
  };
  return {
    errors: entries("error"),
    warnings: entries("warning"),
    questions: entries("question"),
    heldBack: heldBack.find(({ file }) => isOwn(file)),
  };
}

const sourceFolders: Record<string, string> = { papers: "abstracts", topics: "topics", datasets: "terms" };

/** Tells whether the page at an address is made from a file. */
function comesFrom(path: string): (file: string) => boolean {
  const [, kind = "", id] = /^\/(\w+)\/([^/]+)\/?$/.exec(path) ?? [];
  const folder = sourceFolders[kind];
  return (file) => folder !== undefined && `/${file}`.endsWith(`/${folder}/${id}.md`);
}

function toEntry({ file, line, column, rule, message, fix }: Problem, isOwn: (file: string) => boolean): PanelEntry {
  const place = `${file}:${line}:${column}`;
  return { place, editorUrl: editorUrl(file, line, column), own: isOwn(file), rule, message, fix };
}

/**
 * An address that opens a file of this machine in Visual Studio Code.
 * @see https://code.visualstudio.com/docs/configure/command-line#_opening-vs-code-with-urls
 */
export function editorUrl(file: string, line: number, column = 1): string {
  return `vscode://file${pathToFileURL(resolve(file)).pathname}:${line}:${column}`;
}
