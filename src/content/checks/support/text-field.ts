import { longestAbstract } from "../../../model/paper.ts";
import { valueAt } from "../../locate.ts";
import { type Markup, type Range, rangeOf, readMarkup } from "./markup.ts";
import { type AnyFile, type Finding, type Found, problemAt } from "./problem-at.ts";

/** A text that readers see: a title, an abstract, an explanation, or a line of front matter such as a venue. */
export interface TextField {
  file: string;
  /** `text` is the part below the front matter. */
  kind: "title" | "text" | "line";
  /** As written, or as YAML reads it where the two differ. */
  text: string;
  /** Formulas, code and links of `text`, and `text` without them; offsets are the same. */
  markup: Markup;
  /** The problem of a finding at a range of `text`, if there is one. */
  problem(range: Range, finding: TextFinding | undefined): Found[];
  /** The problems that matches of a pattern in the prose have. */
  find(pattern: RegExp, findingOn: (match: RegExpExecArray) => TextFinding | undefined): Found[];
}

/** A `replacement` becomes an edit only where its place in the file is certain. */
type TextFinding = Finding & { replacement?: string | undefined };

interface Source {
  kind: TextField["kind"];
  text: string;
  /** Offset in the file where `text` appears verbatim. */
  base?: number;
  /** The nearest place in the file, for a text that does not. */
  near: number;
}

/** A longer text or line is a problem of its own; checking its markup could take minutes. */
export const longestText = longestAbstract;
const longestLine = 2000;

/** A finding on an address in a field: only texts have links, so elsewhere it is no more than odd. */
export function inTextOf({ kind }: TextField, finding: Finding | undefined): Finding | undefined {
  return finding === undefined || kind === "text" ? finding : { ...finding, severity: "warning" };
}

/** The text fields of a file: its body, and the texts at these paths of the front matter. */
export function textFieldsOf(file: AnyFile, paths: readonly (readonly PropertyKey[])[]): TextField[] {
  const body = file.text.slice(file.bodyStart);
  const sources: Source[] = [
    ...paths.flatMap((path) => textsAt(file, path)),
    { kind: "text", text: body, base: file.bodyStart, near: file.bodyStart },
  ];
  return sources
    .filter(({ kind, text }) => text.trim() !== "" && text.length <= (kind === "text" ? longestText : longestLine))
    .map((source) => makeField(file, source));
}

/** The texts at a path; a list gives one for each of its items. */
function textsAt(file: AnyFile, path: readonly PropertyKey[]): Source[] {
  const value = valueAt(file.data, path);
  if (Array.isArray(value)) return value.flatMap((_, index) => textsAt(file, [...path, index]));
  if (typeof value !== "string") return [];
  const place = file.locate(path);
  const near = place?.start ?? 0;
  const within = place === undefined ? -1 : file.text.slice(place.start, place.end).indexOf(value);
  const kind = path.length === 1 && path[0] === "title" ? "title" : "line";
  return [{ kind, text: value, near, ...(within >= 0 && { base: near + within }) }];
}

function makeField(file: AnyFile, { kind, text, base, near }: Source): TextField {
  const markup = readMarkup(text, kind, kind === "text" ? file.tree : undefined);
  const problem: TextField["problem"] = ({ start, end }, found) => {
    if (found === undefined) return [];
    const { replacement, ...finding } = found;
    if (base === undefined) return problemAt(file, near, finding);
    const edit = replacement !== undefined && { edit: { start: base + start, end: base + end, text: replacement } };
    return problemAt(file, base + start, { ...finding, ...edit });
  };
  const find: TextField["find"] = (pattern, findingOn) =>
    [...markup.prose.matchAll(pattern)].flatMap((match) => problem(rangeOf(match), findingOn(match)));
  return { file: file.file, kind, text, markup, problem, find };
}
