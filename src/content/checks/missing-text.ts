import { abstractPlaceholder } from "../../import/next-steps.ts";
import type { Check } from "./check.ts";
import { type AnyFile, type Found, problemAt } from "./support/problem-at.ts";

export const missingText: Check = {
  id: "missing-text",
  severity: "error",
  summary: "A paper has an abstract, and a topic an explanation, below the second `---`.",
  why: "Without its text, a page has nothing to show.",
  question: "an abstract that is still the placeholder of `npm run new`",
  bad: "title: A paper\n---",
  good: "title: A paper\n---\nWe study how a model that was trained on one task can be used for another, and show that it needs fewer labels.",
  run: ({ selected: { papers, topics } }) => [
    ...papers
      .filter(({ body }) => body === abstractPlaceholder)
      .map((paper) =>
        problemAt(paper, paper.bodyStart, {
          message: "Missing abstract: the placeholder is still there",
          fix: "Replace the placeholder by the abstract before you send the paper.",
          severity: "question",
        }),
      ),
    ...papers.flatMap((paper) => missing(paper, "abstract")),
    ...topics.flatMap((topic) => missing(topic, "explanation")),
  ],
};

function missing(file: AnyFile, noun: string): Found[] {
  // Front matter without an end leaves no body; that is one problem, not two.
  const isCut = file.data === undefined && file.locate([]) === undefined;
  if (file.body !== "" || isCut) return [];
  const end = Math.max(0, file.text.trimEnd().length - 1);
  const fix = `Write the ${noun} below the line \`---\` that ends the front matter.`;
  return [problemAt(file, end, { message: `Missing ${noun}`, fix })];
}
