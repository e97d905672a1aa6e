import type { Check } from "./check.ts";
import { problemAtKey } from "./support/problem-at.ts";

const id = "venue-form";

/** Names as bibliographies write them out. */
const longForm =
  /^(?:in:?\s+)?(?:the\s+)?proc(?:eedings\b|\.)|\b(?:conference|symposium|meeting|transactions|advances)\s+(?:of|on|in)\b/i;
const longest = 60;

/** A venue is a short name and a year, by which readers know it and papers are brought together. */
export const venueForm: Check = {
  id,
  run: ({ papers, judged }) =>
    papers
      .filter(({ file }) => judged(file))
      .flatMap((paper) => {
        const { venue, published } = paper.front;
        if (venue === undefined || (!longForm.test(venue) && venue.length <= longest)) return [];
        const short = shortName(venue, published);
        return [
          problemAtKey(paper, id, ["venue"], {
            message: `Unexpected \`${venue.slice(0, 80)}\` in \`venue\`, expected its short name and the year`,
            fix: short === undefined ? "Write it as people say it, such as `NeurIPS 2017`." : `Write \`${short}\`, if that is its short name.`, // prettier-ignore
            severity: "question",
          }),
        ];
      }),
};

/** The name that stands in brackets behind the long one, with the year of either. */
function shortName(venue: string, published: string | undefined): string | undefined {
  const acronym = /\(([A-Z][A-Za-z-]{1,15})(?:[\s’'-]*(?:19|20)?\d{2})?\)/.exec(venue)?.[1];
  const year = /\b(?:19|20)\d{2}\b/.exec(venue)?.[0] ?? published?.slice(0, 4);
  return acronym === undefined || year === undefined ? undefined : `${acronym} ${year}`;
}
