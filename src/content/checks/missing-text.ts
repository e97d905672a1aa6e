import { abstractPlaceholder } from "../../import/next-steps.ts";
import type { Check } from "./check.ts";
import { problemAt } from "./support/problem-at.ts";

const id = "missing-text";

/** A paper has an abstract and a topic an explanation. */
export const missingText: Check = {
  id,
  run: ({ papers, topics, judged }) => [
    ...papers
      .filter(({ file, body }) => judged(file) && body === abstractPlaceholder)
      .map((paper) =>
        problemAt(paper, id, paper.bodyStart, {
          message: "Unexpected words in the place of the abstract, expected the abstract",
          fix: "Put the abstract in their place before you send the paper.",
          severity: "question",
        }),
      ),
    ...[...papers.map((file) => ({ file, noun: "abstract" })), ...topics.map((file) => ({ file, noun: "explanation" }))]
      .filter(({ file }) => judged(file.file) && file.body === "" && !isCut(file))
      .map(({ file, noun }) =>
        problemAt(file, id, Math.max(0, file.text.trimEnd().length - 1), {
          message: `Unexpected end of the file, expected the ${noun}`,
          fix: `Write the ${noun} below the line \`---\` that closes the front matter.`,
        }),
      ),
  ],
};

/** Front matter without an end leaves no body; that is one problem, not two. */
function isCut({ data, locate }: { data: unknown; locate: (path: PropertyKey[]) => unknown }): boolean {
  return data === undefined && locate([]) === undefined;
}
