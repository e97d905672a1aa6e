import { abstractPlaceholder } from "../../import/next-steps.ts";
import { longestAbstract } from "../../model/paper.ts";
import type { Check } from "./check.ts";
import { problemAt } from "./support/problem-at.ts";

/** A shorter text is hardly an abstract. */
export const shortestAbstract = 100;

export const abstractLength: Check = {
  id: "abstract-length",
  severity: "error",
  summary: `An abstract has at least ${shortestAbstract} and at most ${longestAbstract} characters.`,
  why: "One line is rarely the whole abstract, and a longer text is often the whole paper.",
  question: "an abstract that is very short",
  bad: "We study transfer learning.",
  good: "We study transfer learning between languages. On eight data sets, a model that was trained on English needs half of the labels that others need.",
  run: ({ selected }) =>
    selected.papers.flatMap((paper) => {
      const { length } = paper.body;
      if (length > longestAbstract)
        return problemAt(paper, paper.bodyStart, {
          message: `The abstract is too long: ${length} characters, at most ${longestAbstract} are allowed`,
          fix: "Keep the abstract only, without the rest of the paper.",
        });
      if (length === 0 || length >= shortestAbstract || paper.body === abstractPlaceholder) return [];
      return problemAt(paper, paper.bodyStart, {
        message: `The abstract is very short: ${length} characters`,
        fix: "Write the whole abstract, or leave it if this is all.",
        severity: "question",
      });
    }),
};
