import { paperFrontMatterSchema } from "../model/paper.ts";
import type { Problem } from "../model/problem.ts";
import type { PaperFile } from "../pipeline/parse/paper.ts";
import type { Check } from "./check.ts";
import { problemAtKey } from "./support/problem-at.ts";

const id = "identifiers";

/** The bare identifier in what people copy: an address, a prefix, a version. */
const forms = {
  arxiv:
    /^(?:https?:\/\/(?:\w+\.)?arxiv\.org\/(?:abs|pdf|html)\/|https?:\/\/doi\.org\/10\.48550\/|arxiv[:.]\s*)*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?\/?$/i,
  doi: /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi[:.]?\s*)*(10\.\d{4,9}\/\S*?[^\s.,;])[.,;]*$/i,
  openreview: /^https?:\/\/openreview\.net\/(?:forum|pdf)\?id=([\w-]+)(?:[&#].*)?$/i,
  acl: /^https?:\/\/(?:www\.)?(?:aclanthology\.org|aclweb\.org\/anthology)\/(?:papers\/)?([A-Za-z\d.-]+?)(?:v\d+)?(?:\.pdf|\/)?$/i,
} as const;

/** Identifiers are bare: `"1703.05175"`, not `arXiv:1703.05175v2`. */
export const identifiers: Check = {
  id,
  run: ({ papers, judged }) =>
    papers
      .filter(({ file }) => judged(file))
      .flatMap((paper) => (Object.keys(forms) as (keyof typeof forms)[]).flatMap((kind) => judge(paper, kind))),
};

function judge(paper: PaperFile, kind: keyof typeof forms): Problem[] {
  const written = (paper.data as Record<string, unknown> | undefined)?.[kind];
  if (typeof written !== "string") return [];
  const bare = forms[kind].exec(written.trim())?.[1];
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
