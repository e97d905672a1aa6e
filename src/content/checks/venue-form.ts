import { quote } from "../quote.ts";
import type { Check } from "./check.ts";
import { problemAtKey } from "./support/problem-at.ts";

/** Venue names as bibliographies write them out. */
const longForm =
  /^(?:in:?\s+)?(?:the\s+)?proc(?:eedings\b|\.)|\b(?:conference|symposium|meeting|transactions|advances)\s+(?:of|on|in)\b/i;
const longest = 60;

export const venueForm: Check = {
  id: "venue-form",
  severity: "question",
  summary: "A venue is the short name that people use, and the year.",
  why: "Papers are grouped by venue. Keep the long name if there is no short one.",
  bad: "venue: Proceedings of the 2020 Conference on Empirical Methods in Natural Language Processing (EMNLP)",
  good: "venue: EMNLP 2020",
  run: ({ selected }) =>
    selected.papers.flatMap((paper) => {
      const { venue, published } = paper.front;
      if (venue === undefined || (!longForm.test(venue) && venue.length <= longest)) return [];
      const short = shortName(venue, published);
      return problemAtKey(paper, ["venue"], {
        message: `Unexpected venue ${quote(venue, 80)}, expected its short name and the year`,
        fix: short === undefined ? "Write it as people cite it, such as `NeurIPS 2017`." : `Write \`${short}\`, if that is its short name.`, // prettier-ignore
      });
    }),
};

/** The name in brackets behind the long one, with the year of either. */
function shortName(venue: string, published: string | undefined): string | undefined {
  const acronym = /\(([A-Z][A-Za-z-]{1,15})(?:[\s’'-]*(?:19|20)?\d{2})?\)/.exec(venue)?.[1];
  const year = /\b(?:19|20)\d{2}\b/.exec(venue)?.[0] ?? published?.slice(0, 4);
  return acronym === undefined || year === undefined ? undefined : `${acronym} ${year}`;
}
