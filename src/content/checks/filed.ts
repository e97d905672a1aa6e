import type { Check } from "./check.ts";
import { problemAtKey } from "./support/problem-at.ts";

const id = "filed";

/** Every paper is filed under a topic, or a person says that it fits none. */
export const filed: Check = {
  id,
  run: ({ papers, topics, judged, classified }) =>
    papers
      // A taxonomy without cues files nothing; that is no question about a paper.
      .filter(({ file }) => judged(file) && topics.some(({ front }) => (front.cues?.strong?.length ?? 0) > 0))
      .flatMap((paper) => {
        const given = classified?.get(paper.id);
        if (given === undefined || given.size > 0 || (paper.front.topics?.add ?? []).length > 0) return [];
        return [
          problemAtKey(paper, id, ["title"], {
            message: "Unexpected lack of topics: the classifier finds none that fits, expected at least one",
            fix: 'Add `topics: { add: [topic], why: "…" }`, or leave it out if the paper is not about transfer.',
            severity: "question",
          }),
        ];
      }),
};
