import { type IdentifierKind, identifierKinds } from "../../model/identifiers.ts";
import { paperFrontMatterSchema } from "../../model/paper.ts";
import { bareIdentifier } from "../identifiers.ts";
import type { PaperFile } from "../paper.ts";
import { quote } from "../quote.ts";
import { valueAt } from "../value-at.ts";
import type { Check } from "./check.ts";
import { type Found, problemAtKey } from "./support/problem-at.ts";

export const identifiers: Check = {
  id: "identifiers",
  severity: "error",
  summary: "An identifier is bare: no prefix, no version, no URL around it.",
  why: "Links and citations are built from it. `--fix` corrects it.",
  bad: "arxiv: arXiv:1703.05175v2",
  good: 'arxiv: "1703.05175"',
  run: ({ selected }) => selected.papers.flatMap((paper) => identifierKinds.flatMap((kind) => inKey(paper, kind))),
};

function inKey(paper: PaperFile, kind: IdentifierKind): Found[] {
  const written = valueAt(paper.data, [kind]);
  if (typeof written !== "string") return [];
  const bare = bareIdentifier(kind, written);
  if (bare === undefined || bare === written || !paperFrontMatterSchema.shape[kind].safeParse(bare).success) return [];
  const text = kind === "arxiv" || /^[\d.]+$/.test(bare) ? `"${bare}"` : bare;
  const { start, end } = paper.locate([kind])!;
  return [
    problemAtKey(paper, [kind], {
      message: `Unexpected ${quote(written)} in "${kind}", expected the bare identifier`,
      fix: `Write \`${kind}: ${text}\`.`,
      edit: { start, end, text },
    }),
  ];
}
