import { nearDuplicates } from "../../lib/near-duplicates.ts";
import { closestMatch } from "../../lib/closest-match.ts";
import { paperKeys } from "../../model/identifiers.ts";
import type { PaperFile } from "../files.ts";
import { unknownName } from "../../lib/format.ts";
import { shortestAbstract } from "./texts.ts";
import type { Check } from "./check.ts";
import { areDistinct, inReportOrder } from "./duplicates.ts";
import { type Found, problemAtKey } from "./support/problem-at.ts";

/** Share of the word runs of both texts that both have: a copy with a few words changed, or a later version of a paper. */
const alikeFrom = 0.4;

const abstract =
  "We study how a model that was trained on one task can be used for another, and show on three data sets that it needs fewer labels";

export const nearDuplicate: Check = {
  id: "near-duplicate",
  severity: "question",
  summary: `No two abstracts share ${100 * alikeFrom}% of their text or more.`,
  why: "They are probably the same paper: merge the files. If they are different papers, list the other one under `distinct`.",
  but: { warning: "a paper in `distinct` that does not exist" },
  bad: `# content/abstracts/a-paper.md\n${abstract}.\n# content/abstracts/another-paper.md\n${abstract} than before.`,
  good: `# content/abstracts/a-paper.md\n${abstract}.\n# content/abstracts/another-paper.md\ndistinct: [a-paper]\n---\n${abstract} than before.`,
  run({ papers, isSelected }) {
    // A text that is no abstract yet, such as the placeholder of `npm run new`, is like no other.
    const texts = papers.map(({ body }) => (body.length < shortestAbstract ? "" : body));
    const pairs = nearDuplicates(texts, alikeFrom)
      .map(({ a, b, similarity }) => ({ ...inReportOrder(papers[a]!, papers[b]!, isSelected), similarity }))
      .filter(({ first, second }) => !areDistinct(first, second) && !shareKey(first, second));
    return [...closestOnly(pairs).flatMap(alike), ...papers.flatMap((paper) => unknownIds(paper, papers))];
  },
};

interface Alike {
  first: PaperFile;
  second: PaperFile;
  similarity: number;
}

/** One problem a paper, about the paper that is most like it. */
function closestOnly(pairs: readonly Alike[]): Alike[] {
  const best = new Map<PaperFile, Alike>();
  for (const pair of pairs) if (pair.similarity > (best.get(pair.second)?.similarity ?? 0)) best.set(pair.second, pair);
  return [...best.values()];
}

/** Pairs that `duplicate-paper` names. */
function shareKey(a: PaperFile, b: PaperFile): boolean {
  const keys = new Set(paperKeys(a.front));
  return paperKeys(b.front).some((key) => keys.has(key));
}

function alike({ first, second, similarity }: Alike): Found[] {
  return problemAtKey(second, ["title"], {
    message: `The abstract shares ${Math.floor(similarity * 100)}% of its text with ${first.file}`,
    fix: `Merge the two files. If they are different papers, add \`distinct: [${first.id}]\`.`,
  });
}

/** Entries of `distinct` that are not the ID of another paper. */
function unknownIds(paper: PaperFile, papers: readonly PaperFile[]): Found[] {
  const names = paper.front.distinct ?? [];
  if (names.length === 0) return [];
  const ids = new Set(papers.map(({ id }) => id).filter((other) => other !== paper.id));
  return names.flatMap((name, index) => {
    if (ids.has(name)) return [];
    const near = closestMatch(name, ids);
    return problemAtKey(paper, ["distinct", index], {
      message: unknownName("paper", name, near),
      fix: near === undefined ? "Remove it." : `Write \`${near}\`.`,
      severity: "warning",
    });
  });
}
