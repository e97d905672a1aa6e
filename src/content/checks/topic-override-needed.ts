import type { PaperFile } from "../paper.ts";
import { quote } from "../quote.ts";
import type { Check } from "./check.ts";
import { type Found, problemAtKey } from "./support/problem-at.ts";

export const topicOverrideNeeded: Check = {
  id: "topic-override-needed",
  severity: "question",
  summary: "`topics` only lists what changes the classifier's choice, and gives a reason.",
  why: "Remove a topic from `add` if the classifier gives it anyway, and from `drop` if it does not give it. Readers see the reason. A topic in both lists is an error.",
  bad: "# content/topics/adapters.md\naliases: [adapter]\n# content/abstracts/a-paper.md\ntopics: { add: [adapters] }",
  good: "# content/topics/adapters.md\naliases: [adapter]\n# content/abstracts/a-paper.md\ntopics: { add: [adapters], why: Its small layers are adapters. }",
  run: ({ selected, classified }) =>
    selected.papers.flatMap((paper) => [
      ...contradictions(paper),
      ...missingReason(paper),
      ...needless(paper, classified?.get(paper.id)),
    ]),
};

function contradictions(paper: PaperFile): Found[] {
  const { add = [], drop = [] } = paper.front.topics ?? {};
  return drop.flatMap((topic, index) => {
    if (!add.includes(topic)) return [];
    return problemAtKey(paper, ["topics", "drop", index], {
      message: `The topic ${quote(topic)} is in both "add" and "drop"`,
      fix: "Remove it from one of the two lists.",
      severity: "error",
    });
  });
}

function missingReason(paper: PaperFile): Found[] {
  const { add = [], drop = [], why } = paper.front.topics ?? {};
  if (add.length + drop.length === 0 || why !== undefined) return [];
  const message = "Missing topics.why, the reason why the classifier is overruled";
  return [problemAtKey(paper, ["topics"], { message, fix: 'Add `why: "…"` to `topics`; readers see it.' }, "key")];
}

/** The classifier changes; what has become needless is no error of this paper. */
function needless(paper: PaperFile, given: ReadonlySet<string> | undefined): Found[] {
  if (given === undefined) return [];
  return (["add", "drop"] as const).flatMap((list) =>
    (paper.front.topics?.[list] ?? []).flatMap((topic, index) => {
      if (given.has(topic) !== (list === "add")) return [];
      return problemAtKey(paper, ["topics", list, index], {
        message: `The topic ${quote(topic)} in "${list}" is not needed: the classifier ${list === "add" ? "gives it already" : "does not give it"}`,
        fix: `Remove it from \`${list}\`.`,
      });
    }),
  );
}
