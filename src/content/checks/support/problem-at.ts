import type { Root } from "mdast";
import type { Problem } from "../../../model/problem.ts";
import type { SplitFile } from "../../front-matter.ts";

/** A file of content once read, whatever it holds. */
export type AnyFile = SplitFile & { file: string; id: string; tree: () => Root };

/** What a rule says of a place; its severity is that of the rule unless it says otherwise. */
export type Finding = Pick<Problem, "message" | "edit"> & { fix: string; severity?: Problem["severity"] };

/** What a rule finds; the rule itself is added when all rules have run. */
export type Found = Finding & Pick<Problem, "file" | "line" | "column">;

/** The problem of a finding at an offset of a file's text, if there is one. */
export function problemAt({ file, at }: AnyFile, offset: number, finding: Finding | undefined): Found[] {
  return finding === undefined ? [] : [{ file, ...at(offset), ...finding }];
}

/** The same at a value of the front matter, or with `key` at its key; at the start of the file when neither is there. */
export function problemAtKey(
  source: AnyFile,
  path: readonly PropertyKey[],
  finding: Finding | undefined,
  part: "key" | "value" = "value",
): Found[] {
  return problemAt(source, source.locate(path, part)?.start ?? 0, finding);
}
