import { longestAbstract } from "../../model/paper.ts";
import { abstractPlaceholder } from "../../import/next-steps.ts";
import type { Check } from "./check.ts";
import { problemAt } from "./support/problem-at.ts";

const id = "abstract-length";

/** Fewer characters are hardly an abstract. */
export const shortest = 100;

/** An abstract is neither a line nor a whole paper. */
export const abstractLength: Check = {
  id,
  run: ({ papers, judged }) =>
    papers
      .filter((paper) => judged(paper.file))
      .flatMap((paper) => {
        const length = paper.body.length;
        if (length > longestAbstract) {
          return [
            problemAt(paper, id, paper.bodyStart, {
              message: `Unexpected abstract of ${length} characters, expected at most ${longestAbstract}`,
              fix: "Keep the abstract only, without the rest of the paper.",
            }),
          ];
        }
        if (length === 0 || length >= shortest || paper.body === abstractPlaceholder) return [];
        return [
          problemAt(paper, id, paper.bodyStart, {
            message: `Unexpected abstract of ${length} characters, expected at least ${shortest}`,
            fix: "Write the whole abstract; leave it if it is.",
            severity: "question",
          }),
        ];
      }),
};
