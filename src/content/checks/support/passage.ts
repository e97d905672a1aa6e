import type { Problem } from "../../../model/problem.ts";
import { type Markup, readMarkup } from "./markup.ts";
import { type AnyFile, type Finding, problemAt } from "./problem-at.ts";

/** Some text that readers see: a title, an abstract, an explanation, or a line of front matter such as a venue. */
export interface Passage {
  file: string;
  /** `text` is the part below the front matter. */
  kind: "title" | "text" | "line";
  /** As written, or as YAML understands it where the two differ. */
  text: string;
  /** Formulas, code and links of `text`, and `text` without them; offsets are the same. */
  markup: Markup;
  /** Makes a problem of what stands at an offset; `replacement` is kept only where the place in the file is certain. */
  problem(rule: string, range: { start: number; end: number }, finding: Finding & { replacement?: string }): Problem;
}

interface Source {
  kind: Passage["kind"];
  text: string;
  /** Offset in the file where `text` stands letter by letter. */
  base?: number;
  /** Where it stands otherwise. */
  near: number;
}

/** A longer text or line is a problem of its own; taking it apart could take minutes. */
export const longestText = 20_000;
const longestLine = 2000;

/** The passages of a file: its title, the other lines at these paths of the front matter, and its body. */
export function passagesOf(file: AnyFile, paths: readonly (readonly PropertyKey[])[]): Passage[] {
  const lines = paths.flatMap((path) => linesAt(file, path));
  const body = file.text.slice(file.bodyStart);
  const sources: Source[] = [...lines, { kind: "text", text: body, base: file.bodyStart, near: file.bodyStart }];
  return sources
    .filter(({ kind, text }) => text.trim() !== "" && text.length <= (kind === "text" ? longestText : longestLine))
    .map((source) => makePassage(file, source));
}

/** The texts at a path; a list gives one for each of its items. */
function linesAt(file: AnyFile, path: readonly PropertyKey[]): Source[] {
  const value = path.reduce<unknown>(
    (at, step) => (typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    file.data,
  );
  if (Array.isArray(value)) return value.flatMap((_, index) => linesAt(file, [...path, index]));
  if (typeof value !== "string") return [];
  const place = file.locate(path);
  const near = place?.start ?? 0;
  const within = place === undefined ? -1 : file.text.slice(place.start, place.end).indexOf(value);
  const kind = path.length === 1 && path[0] === "title" ? "title" : "line";
  return [{ kind, text: value, near, ...(within >= 0 && { base: near + within }) }];
}

function makePassage(source: AnyFile, { kind, text, base, near }: Source): Passage {
  return {
    file: source.file,
    kind,
    text,
    markup: readMarkup(text, kind, source.tree),
    problem(rule, { start, end }, { replacement, ...finding }) {
      if (base === undefined) return problemAt(source, rule, near, finding);
      const edit =
        replacement === undefined ? {} : { edit: { start: base + start, end: base + end, text: replacement } };
      return problemAt(source, rule, base + start, { ...finding, ...edit });
    },
  };
}
