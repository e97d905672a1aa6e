import { formatCount } from "../../lib/format.ts";
import { sentences } from "../../analysis/text/sentences.ts";
import type { Problem } from "../../model/problem.ts";
import type { TopicFile } from "../topic.ts";
import type { Check } from "./check.ts";
import { problemAt } from "./support/problem-at.ts";

const id = "explanation-form";

/** The longest of the first 66 explanations has 55 words. */
const mostWords = 80;
const fewestSentences = 2;
const mostSentences = 4;

/** An explanation is two to four plain sentences, so that every topic is told alike. The style guide is in CONTRIBUTING.md. */
export const explanationForm: Check = {
  id,
  run: ({ topics, passages, judged }) => [
    ...topics.filter(({ file, body }) => judged(file) && body !== "").flatMap(measure),
    ...passages
      .filter(({ file, kind }) => kind === "text" && topics.some((topic) => topic.file === file))
      .flatMap((passage) => {
        const { links, formulas, code } = passage.markup;
        return [...links, ...formulas, ...code].slice(0, 1).map((range) =>
          passage.problem(id, range, {
            message: "Unexpected link, formula or code in an explanation, expected plain sentences",
            fix: "Say it in words.",
          }),
        );
      }),
  ],
};

/** A person may have reasons for another length. */
function measure(topic: TopicFile): Problem[] {
  const count = sentences(topic.body).length;
  const words = topic.body.split(/\s+/).length;
  const question = (message: string, fix: string) => [
    problemAt(topic, id, topic.bodyStart, { message, fix, severity: "question" }),
  ];
  if (count < fewestSentences || count > mostSentences)
    return question(
      `Unexpected explanation of ${formatCount(count, "sentence")}, expected ${fewestSentences} to ${mostSentences}`,
      "Say what it is, why one does it, and how it differs from its nearest neighbour.",
    );
  if (words <= mostWords) return [];
  return question(
    `Unexpected explanation of ${words} words, expected at most ${mostWords}`,
    "Keep what a newcomer needs.",
  );
}
