import type { Root } from "mdast";
import type { Problem } from "../../../model/problem.ts";
import type { SplitFile } from "../../front-matter.ts";

/** A file of content once read, whatever it holds. */
export type AnyFile = SplitFile & { file: string; id: string; tree: () => Root };

/** What a check says. An error unless it says otherwise. */
export type Finding = Pick<Problem, "message" | "edit"> & { fix: string; severity?: Problem["severity"] };

/** A problem at an offset of a file's text. */
export function problemAt(
  { file, at }: Pick<AnyFile, "file" | "at">,
  rule: string,
  offset: number,
  finding: Finding,
): Problem {
  return { file, ...at(offset), rule, severity: "error", ...finding };
}

/** A problem at a value of the front matter, or with `key` at its key; at the start of the file when neither is there. */
export function problemAtKey(
  source: AnyFile,
  rule: string,
  path: readonly PropertyKey[],
  finding: Finding,
  part?: "key",
): Problem {
  return problemAt(source, rule, source.locate(path, part)?.start ?? 0, finding);
}
