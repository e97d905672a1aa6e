import { closestMatch } from "../../lib/closest-match.ts";
import type { Problem } from "../../model/problem.ts";
import type { PaperFile } from "../paper.ts";
import { shortest } from "./abstract-length.ts";
import type { Check } from "./check.ts";
import { areDistinct } from "./duplicate-paper.ts";
import { problemAtKey } from "./support/problem-at.ts";
import { nearDuplicates } from "../../lib/near-duplicates.ts";
import { paperKeys } from "../../model/paper-keys.ts";

const id = "near-duplicate";

/** Share of the word runs of both texts that both have: a copy with a few words changed, or a later version of a paper. */
const sure = 0.7;
const maybe = 0.4;

/** No two abstracts are almost the same, unless a person has compared them. */
export const nearDuplicate: Check = {
  id,
  run({ papers, judged }) {
    // What is no abstract yet, such as the line that `npm run new` writes, is like no other.
    const pairs = nearDuplicates(
      papers.map(({ body }) => (body.length < shortest ? "" : body)),
      maybe,
    ).map(({ a, b, similarity }) => ({ first: papers[a]!, second: papers[b]!, similarity }));
    const found = pairs
      .filter(({ first, second }) => !areDistinct(first, second) && !areSame(first, second))
      .map(({ first, second, similarity }) => {
        const turned = judged(first.file) && !judged(second.file);
        return turned ? { first: second, second: first, similarity } : { first, second, similarity };
      });
    return [...closestOnly(found), ...papers.flatMap((paper) => strangers(paper, papers))];
  },
};

/** One problem a paper, about the paper that is most like it. */
function closestOnly(pairs: readonly { first: PaperFile; second: PaperFile; similarity: number }[]): Problem[] {
  const best = new Map<PaperFile, (typeof pairs)[number]>();
  for (const pair of pairs) if (pair.similarity > (best.get(pair.second)?.similarity ?? 0)) best.set(pair.second, pair);
  return [...best.values()].map(({ first, second, similarity }) => problem(first, second, similarity));
}

/** Pairs that `duplicate-paper` names. */
function areSame(a: PaperFile, b: PaperFile): boolean {
  const keys = new Set(paperKeys(a.front));
  return paperKeys(b.front).some((key) => keys.has(key));
}

function problem(first: PaperFile, second: PaperFile, similarity: number): Problem {
  return problemAtKey(second, id, ["title"], {
    message: `Unexpected abstract that shares ${Math.floor(similarity * 100)}% of its text with ${first.file}, expected another paper's`,
    fix: `Merge the two files into one; if they are different papers, add \`distinct: [${first.id}]\`.`,
    severity: similarity >= sure ? "error" : "question",
  });
}

/** Entries of `distinct` that name no other paper. */
function strangers(paper: PaperFile, papers: readonly PaperFile[]): Problem[] {
  const names = paper.front.distinct ?? [];
  if (names.length === 0) return [];
  const ids = new Set(papers.map(({ id }) => id).filter((other) => other !== paper.id));
  return names.flatMap((name, index) => {
    if (ids.has(name)) return [];
    const near = closestMatch(name, ids);
    return [
      problemAtKey(paper, id, ["distinct", index], {
        message: `Unexpected \`${name}\` in \`distinct\`, expected the id of another paper`,
        fix: near === undefined ? "Remove it." : `Write \`${near}\`.`,
      }),
    ];
  });
}
