import type { Problem } from "../model/problem.ts";
import type { PaperFile } from "../pipeline/parse/paper.ts";
import type { Check } from "./check.ts";
import { problemAtKey } from "./support/problem-at.ts";

const id = "formerly";

/** An old id leads to one paper, and is no paper's id now. */
export const formerly: Check = {
  id,
  run({ papers }) {
    const live = new Map(papers.map((paper) => [paper.id, paper]));
    const claims = new Map<string, PaperFile>();
    return papers.flatMap((paper) =>
      (paper.front.formerly ?? []).flatMap((old, index) => judge({ paper, old, index }, live, claims)),
    );
  },
};

function judge(
  { paper, old, index }: { paper: PaperFile; old: string; index: number },
  live: ReadonlyMap<string, PaperFile>,
  claims: Map<string, PaperFile>,
): Problem[] {
  const at = (message: string, fix: string) => [problemAtKey(paper, id, ["formerly", index], { message, fix })];
  const owner = live.get(old);
  if (owner !== undefined) {
    return at(
      `Unexpected \`${old}\` in \`formerly\`, expected an id that no paper has now; ${owner === paper ? "it is this paper's" : `${owner.file} has it`}`,
      `Remove \`${old}\`.`,
    );
  }
  const first = claims.get(old);
  claims.set(old, paper);
  if (first === undefined) return [];
  return at(
    `Unexpected \`${old}\` in \`formerly\`, expected each old id once; ${first.file} has it too`,
    `Keep \`${old}\` where its address should lead.`,
  );
}
