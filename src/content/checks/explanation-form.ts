import { sentences } from "../../analysis/text/sentences.ts";
import { formatCount } from "../../lib/format.ts";
import type { TopicFile } from "../taxonomy.ts";
import type { Check } from "./check.ts";
import { type Found, problemAt } from "./support/problem-at.ts";

/** The longest of the first 66 explanations has 55 words. */
const mostWords = 80;
const fewestSentences = 2;
const mostSentences = 4;

export const explanationForm: Check = {
  id: "explanation-form",
  severity: "error",
  summary: `The explanation of a topic is ${fewestSentences} to ${mostSentences} plain sentences of at most ${mostWords} words in all, without links, formulas or code.`,
  why: "All topics are explained in the same way, to newcomers. CONTRIBUTING.md has the style guide.",
  question: "the length",
  bad: "# content/topics/adapters.md\n---\nAdapters add few parameters. See https://adapterhub.ml/.",
  good: "# content/topics/adapters.md\n---\nAdapters train a few new parameters and keep all others. Full fine-tuning changes every parameter.",
  run: ({ topics, selected, fields }) => [
    ...selected.topics.filter(({ body }) => body !== "").flatMap(measure),
    ...fields
      .filter(({ file, kind }) => kind === "text" && topics.some((topic) => topic.file === file))
      .flatMap(({ markup: { links, formulas, code }, problem }) =>
        [...links, ...formulas, ...code].slice(0, 1).map((range) =>
          problem(range, {
            message: "Unexpected link, formula or code in an explanation, expected plain sentences",
            fix: "Say it in words.",
          }),
        ),
      ),
  ],
};

/** There may be reasons for another length. */
function measure(topic: TopicFile): Found[] {
  const count = sentences(topic.body).length;
  const words = topic.body.split(/\s+/).length;
  const question = (message: string, fix: string) => [
    problemAt(topic, topic.bodyStart, { message, fix, severity: "question" }),
  ];
  if (count < fewestSentences || count > mostSentences)
    return question(
      `The explanation has ${formatCount(count, "sentence")}, expected ${fewestSentences} to ${mostSentences}`,
      "Say what it is, what it is for, and how it differs from its nearest neighbour.",
    );
  if (words <= mostWords) return [];
  return question(`The explanation has ${words} words, expected at most ${mostWords}`, "Keep what a newcomer needs.");
}
