import { type IdentifierKind, identifierKinds } from "../../model/identifiers.ts";
import { paperFrontMatterSchema } from "../../model/paper.ts";
import type { Problem } from "../../model/problem.ts";
import { bareIdentifier } from "../identifiers.ts";
import type { PaperFile } from "../paper.ts";
import type { Check } from "./check.ts";
import { problemAtKey } from "./support/problem-at.ts";

const id = "identifiers";

/** Identifiers are bare: `"1703.05175"`, not `arXiv:1703.05175v2`. */
export const identifiers: Check = {
  id,
  run: ({ papers, judged }) =>
    papers.filter(({ file }) => judged(file)).flatMap((paper) => identifierKinds.flatMap((kind) => judge(paper, kind))),
};

function judge(paper: PaperFile, kind: IdentifierKind): Problem[] {
  const written = (paper.data as Record<string, unknown> | undefined)?.[kind];
  if (typeof written !== "string") return [];
  const bare = bareIdentifier(kind, written);
  if (bare === undefined || bare === written || !paperFrontMatterSchema.shape[kind].safeParse(bare).success) return [];
  const quoted = kind === "arxiv" || /^[\d.]+$/.test(bare) ? `"${bare}"` : bare;
  const { start, end } = paper.locate([kind])!;
  return [
    problemAtKey(paper, id, [kind], {
      message: `Unexpected \`${written}\` in \`${kind}\`, expected the bare identifier`,
      fix: `Write \`${kind}: ${quoted}\`.`,
      edit: { start, end, text: quoted },
    }),
  ];
}
