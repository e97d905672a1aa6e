import { isObject } from "../../../lib/is-object.ts";
import type { Dialect } from "./dialect.ts";

/** Notes of OpenReview, of both versions of its API: the second has an object with a `value` for each field. */
export const openReview: Dialect = {
  label: "OpenReview",
  keys: [["content", "forum"], ["content", "invitation"], ["content", "invitations"], ["content", "signatures"]], // prettier-ignore
  aliases: { authors: ["authors"], openreview: ["openreview"], addresses: ["pdf", "html", "url"] },
  prepare: ({ content, forum, id, odate, pdate, cdate }) => {
    const fields = Object.entries(isObject(content) ? content : {}).map(([key, given]) => [
      key,
      isObject(given) && "value" in given ? given["value"] : given,
    ]);
    const { authors, venue, ...rest } = Object.fromEntries(fields) as Record<string, unknown>;
    return {
      ...rest,
      // What was submitted for blind review names no authors.
      ...(String(authors) !== "Anonymous" && { authors }),
      ...(typeof venue === "string" && !undecided.test(venue) && { venue: venue.replace(presentation, "") }),
      openreview: forum ?? id,
      published: dayOf(odate ?? pdate ?? cdate),
    };
  },
  finish: (record, { content }) => {
    const { venue, venueid } = isObject(content) ? content : {};
    const [says, group] = [venue, venueid].map((given) => (isObject(given) ? given["value"] : given));
    const doubtful = [says, group].find(
      (text) => typeof text === "string" && undecided.test(text.replaceAll("_", " ")),
    );
    if (doubtful === undefined) return record;
    const shown = typeof says === "string" ? says : (doubtful as string);
    const message = `OpenReview says “${shown.slice(0, 200)}”; leave out what was withdrawn or rejected`;
    return { ...record, warnings: [...(record.warnings ?? []), { field: "paper", message }] };
  },
};

const undecided = /\b(?:withdrawn|reject(?:ed)?|submitted to|submission|under review)\b/i;
/** How a paper was presented is no part of the name of a venue. */
const presentation =
  /(?<=\b20\d{2})\s+(?:conference\s+)?(?:posters?|orals?|spotlights?|accept(?:ed)?|notable\b.*|talks?)$/i;

/** The day of a number of milliseconds since 1970. */
function dayOf(time: unknown): string | undefined {
  if (typeof time !== "number" || !(time > 0 && time < Date.UTC(2101))) return undefined;
  return new Date(time).toISOString().slice(0, 10);
}
