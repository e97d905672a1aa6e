import type { Dialect } from "./dialect.ts";

/** Tables of Embase, which have venue, volume, pages and date in one text. */
export const embase: Dialect = {
  label: "Embase",
  keys: [
    ["Source", "Emtree Medical Index Terms"],
    ["SOURCE", "EMTREE MEDICAL INDEX TERMS"],
  ],
  prepare: (item) => {
    const { Source: given = item["SOURCE"], SOURCE: _, ...rest } = item;
    const text = typeof given === "string" ? given : "";
    const parts = source.exec(text)?.groups;
    if (parts === undefined) return { ...rest, Source: given };
    return { ...rest, ...parts, published: dateOfPublication.exec(text)?.[1] };
  },
};

/** `Cancer (2004) 102:4 (253-258). Date of Publication: 25 Aug 2004` */
const source =
  /^(?<venue>[^()]{1,200}) \((?<year>\d{4})\)(?: (?<volume>[\w/-]{1,20})(?::(?<issue>[\w/.-]{1,20}(?: \w{1,10})?))?)?(?: \((?<pages>[^()]{1,30})\))?/;
const dateOfPublication = /\bDate of Publication: ([^.]{4,30})/;
