import type { PhrasingContent } from "mdast";
import type { PaperPage } from "../../../model/page.ts";
import { parseTitle } from "../../parse/abstract.ts";
import { formatDate } from "../format-date.ts";
import { block, inline, line, text } from "../jsx.ts";
import { prosePhrasing } from "../prose.ts";
import type { Section } from "./index.ts";
import { linksSection } from "./links.ts";

/** Title, authors, venue, date, and where to read the paper. */
export const headerSection: Section = (page, context) => [
  block("header", { class: "paper-header" }, [
    line("h1", { "data-pagefind-body": true }, prosePhrasing(parseTitle(page.titleMarkup))),
    ...(page.authors.length === 0 ? [] : [line("p", { class: "byline" }, byline(page.authors))]),
    line("p", { class: "imprint" }, imprint(page)),
    ...linksSection(page, context),
  ]),
];

function byline(authors: PaperPage["authors"]): PhrasingContent[] {
  return authors.flatMap(({ name }, index) => {
    const link = inline("a", { href: `/search/?q=${encodeURIComponent(`"${name}"`)}` }, [text(name)]);
    return index === 0 ? [link] : [text(", "), link];
  });
}

function imprint({ venue, published }: Pick<PaperPage, "venue" | "published">): PhrasingContent[] {
  if (venue === undefined && published === undefined) return [text("Date and venue: no public record seen yet")];
  const date =
    published === undefined ? undefined : inline("time", { datetime: published }, [text(formatDate(published))]);
  const place = venue === undefined ? undefined : inline("span", { class: "venue" }, [text(venue)]);
  if (place === undefined || date === undefined) return [place ?? date!];
  return [place, text(" · first public "), date];
}
