import type { Problem } from "../../model/problem.ts";
import type { PaperFile } from "../paper.ts";
import type { Check } from "./check.ts";
import { type Finding, problemAtKey } from "./support/problem-at.ts";

const id = "topic-override-needed";

/** A curated topic changes what the classifier says, and says why. */
export const topicOverrideNeeded: Check = {
  id,
  run: ({ papers, judged, classified }) =>
    papers
      .filter(({ file }) => judged(file))
      .flatMap((paper) => [
        ...contradictions(paper),
        ...withoutReason(paper),
        ...idle(paper, classified?.get(paper.id)),
      ]),
};

function contradictions(paper: PaperFile): Problem[] {
  const { add = [], drop = [] } = paper.front.topics ?? {};
  return drop.flatMap((topic, index) =>
    add.includes(topic)
      ? [
          at(paper, "drop", index, {
            message: `Unexpected \`${topic}\` in both \`add\` and \`drop\`, expected one of them`,
            fix: `Remove \`${topic}\` from one of the two lists.`,
          }),
        ]
      : [],
  );
}

function withoutReason(paper: PaperFile): Problem[] {
  const { add = [], drop = [], why } = paper.front.topics ?? {};
  if (add.length + drop.length === 0 || why !== undefined) return [];
  return [
    problemAtKey(
      paper,
      id,
      ["topics"],
      {
        message: "Unexpected lack of `topics.why`, expected the reason why the classifier is overruled",
        fix: 'Add `why: "…"` in `topics`; readers see it.',
        severity: "question",
      },
      "key",
    ),
  ];
}

/** The classifier changes; what has become needless is no error of this paper. */
function idle(paper: PaperFile, given: ReadonlySet<string> | undefined): Problem[] {
  if (given === undefined) return [];
  const { add = [], drop = [] } = paper.front.topics ?? {};
  const needless = (list: "add" | "drop", topic: string, index: number) =>
    at(paper, list, index, {
      message: `Unexpected \`${topic}\` in \`topics.${list}\`: the classifier ${list === "add" ? "gives it already" : "does not give it"}`,
      fix: `Remove \`${topic}\` from \`${list}\`.`,
      severity: "question",
    });
  return [
    ...add.flatMap((topic, index) => (given.has(topic) ? [needless("add", topic, index)] : [])),
    ...drop.flatMap((topic, index) => (given.has(topic) ? [] : [needless("drop", topic, index)])),
  ];
}

function at(paper: PaperFile, list: "add" | "drop", index: number, finding: Finding): Problem {
  return problemAtKey(paper, id, ["topics", list, index], finding);
}
