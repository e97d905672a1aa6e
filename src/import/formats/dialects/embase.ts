import type { Item } from "../fields/aliases.ts";
import type { Dialect } from "./dialect.ts";

/** The table of Embase, which has journal, volume, issue, pages and date in one column, and the DOI in an address of a library. */
export const embase: Dialect = {
  label: "Embase",
  keys: [["Author Names", "Source"]],
  prepare: ({ Source: source, "Open URL Link": link, ...rest }) => ({
    ...rest,
    ...(typeof source === "string" && imprintIn(source)),
    doi: /[?&]id=doi:([^&]+)/.exec(String(link))?.[1]?.replace(/%2F/gi, "/"),
  }),
};

/** `Cancer (2004) 102:4 (253-258). Date of Publication: 25 Aug 2004`; the year is the last one in brackets before a number. */
const imprint = /^([^]+?)\s\(((?:19|20)\d{2})\)(?:\s([^\s:()]+)(?::([^\s()]+))?)?(?:\s\(([^()]+)\))?\./;
const date = /\bDate of Publication:\s*([^.;]+)/;

function imprintIn(source: string): Item {
  const [, venue = source, year, volume, issue, pages] = imprint.exec(source) ?? [];
  return { venue, year, volume, issue, pages, published: date.exec(source)?.[1] };
}
