import type { Check } from "./check.ts";
import { problemAtKey } from "./support/problem-at.ts";

export const filed: Check = {
  id: "filed",
  severity: "question",
  summary: "Every paper has at least one topic.",
  why: "A paper without topics can only be found by search. Add a topic with the reason, or leave the paper out if it does not belong in this atlas.",
  bad: "# content/topics/adapters.md\ncues: { strong: [adapter] }\n# content/abstracts/a-paper.md\ntitle: On the migration of birds",
  good: "# content/topics/adapters.md\ncues: { strong: [adapter] }\n# content/abstracts/a-paper.md\ntitle: On the migration of birds\ntopics: { add: [adapters], why: Bird is the name of an adapter. }",
  run: ({ selected, topics, classified }) => {
    // A taxonomy without cues gives no topics at all; that is no question about a paper.
    if (topics.every(({ front }) => (front.cues?.strong?.length ?? 0) === 0)) return [];
    return selected.papers.flatMap((paper) => {
      const given = classified?.get(paper.id);
      if (given === undefined || given.size > 0 || (paper.front.topics?.add ?? []).length > 0) return [];
      return problemAtKey(paper, ["title"], {
        message: "Missing topic: the classifier finds none that fits",
        fix: 'Add `topics: { add: [topic], why: "…" }`, or leave the paper out if it is not about this field.',
      });
    });
  },
};
