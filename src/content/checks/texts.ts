import { sentences } from "../../analysis/text/sentences.ts";
import { abstractPlaceholder } from "../../import/next-steps.ts";
import { formatCount } from "../../lib/format.ts";
import { longestAbstract } from "../../model/paper.ts";
import type { TopicFile } from "../files.ts";
import type { Check } from "./check.ts";
import { type AnyFile, type Found, problemAt, problemAtKey } from "./support/problem-at.ts";

export const missingText: Check = {
  id: "missing-text",
  summary: "A paper has an abstract, and a topic an explanation, below the second `---`.",
  why: "Without its text, a page has nothing to show.",
  but: { question: "an abstract that is still the placeholder of `npm run new`" },
  bad: "title: A paper\n---",
  good: "title: A paper\n---\nWe study how a model that was trained on one task can be used for another, and show that it needs fewer labels.",
  run: ({ selected: { papers, topics } }) => [
    ...papers
      .filter(({ body }) => body === abstractPlaceholder)
      .flatMap((paper) =>
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
  return problemAt(file, end, { message: `Missing ${noun}`, fix });
}

/** A shorter text is hardly an abstract, though one sentence is common in mathematics. */
export const shortestAbstract = 50;

export const abstractLength: Check = {
  id: "abstract-length",
  summary: `An abstract has at least ${shortestAbstract} and at most ${longestAbstract} characters.`,
  why: "One line is rarely the whole abstract, and a longer text is often the whole paper.",
  but: { question: "an abstract that is very short" },
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

/** The longest of the first 66 explanations has 55 words. */
const mostWords = 80;
const fewestSentences = 2;
const mostSentences = 4;

export const explanationForm: Check = {
  id: "explanation-form",
  severity: "warning",
  summary: `The explanation of a topic is ${fewestSentences} to ${mostSentences} plain sentences of at most ${mostWords} words in all, without links, formulas or code.`,
  why: "All topics are explained in the same way, to newcomers. CONTRIBUTING.md has the style guide.",
  but: { question: "the length" },
  bad: "# content/topics/adapters.md\n---\nAdapters add few parameters. See https://adapterhub.ml/.",
  good: "# content/topics/adapters.md\n---\nAdapters train a few new parameters and keep all others. Full fine-tuning changes every parameter.",
  run: ({ topics, selected, fields }) => [
    ...selected.topics.filter(({ body }) => body !== "").flatMap(measure),
    ...fields
      .filter(({ file, kind }) => kind === "text" && topics.some((topic) => topic.file === file))
      .flatMap(({ markup: { links, formulas, code }, problem }) =>
        [...links, ...formulas, ...code].slice(0, 1).flatMap((range) =>
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
  const question = (message: string, fix: string) =>
    problemAt(topic, topic.bodyStart, { message, fix, severity: "question" });
  if (count < fewestSentences || count > mostSentences)
    return question(
      `The explanation has ${formatCount(count, "sentence")}, expected ${fewestSentences} to ${mostSentences}`,
      "Say what it is, what it is for, and how it differs from its nearest neighbour.",
    );
  if (words <= mostWords) return [];
  return question(`The explanation has ${words} words, expected at most ${mostWords}`, "Keep what a newcomer needs.");
}

export const termForm: Check = {
  id: "term-form",
  summary: "A term has front matter only, and its `meaning` ends with a full stop.",
  why: "The meaning is shown as one sentence. Text below the front matter would not be shown: move it into `meaning`.",
  but: { warning: "a missing full stop" },
  bad: "# content/terms/glue.md\nmeaning: Nine English tasks",
  good: "# content/terms/glue.md\nmeaning: Nine English tasks.",
  run: ({ selected: { terms } }) =>
    terms.flatMap((term) => [
      ...problemAt(term, term.bodyStart, term.body === "" ? undefined : textBelow),
      ...problemAtKey(term, ["meaning"], /[.!?)]$/.test(term.front.meaning ?? ".") ? undefined : noFullStop),
    ]),
};

const textBelow = {
  message: "Unexpected text below the front matter of a term",
  fix: "Put what it says into `meaning`, on one line.",
};
const noFullStop = {
  message: 'Missing full stop at the end of "meaning"',
  fix: "End the meaning with a full stop.",
  severity: "warning" as const,
};
