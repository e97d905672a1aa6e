import type { BlockContent, PhrasingContent } from "mdast";
import type { PaperPage } from "../../../model/page.ts";
import { parseTitle } from "../../../content/abstract.ts";
import { formatDate } from "../../data/format-date.ts";
import { block, inline, line, text } from "../../markup/jsx.ts";
import { venueSeries } from "../../data/entities.ts";
import { prosePhrasing } from "../../markup/prose.ts";
import type { Section, SectionContext } from "./index.ts";
import { linksSection } from "./links.ts";

/** Title, authors, venue, date, and where to read the paper. */
export const headerSection: Section = (page, context) => [
  block("header", { class: "paper-header" }, [
    line("h1", { "data-pagefind-body": true }, prosePhrasing(parseTitle(page.titleMarkup))),
    ...authorLines(page.authors, context),
    line("p", { class: "imprint" }, imprint(page, context)),
    ...linksSection(page, context),
  ]),
];

/** Enough names for almost every paper; a collaboration of hundreds must not push the abstract off the page. */
const shownAuthors = 15;

function authorLines(authors: PaperPage["authors"], context: SectionContext): BlockContent[] {
  if (authors.length === 0) return [];
  const rest = authors.slice(shownAuthors);
  const shown = line("p", { class: "byline" }, byline(authors.slice(0, shownAuthors), context));
  if (rest.length === 0) return [shown];
  const more = line("summary", {}, [text(rest.length === 1 ? "1 more author" : `${rest.length} more authors`)]);
  return [shown, block("details", { class: "byline" }, [more, line("p", {}, byline(rest, context))])];
}

function byline(authors: PaperPage["authors"], { nameUrl }: SectionContext): PhrasingContent[] {
  return authors.flatMap(({ id, name }, index) => {
    const href = nameUrl("authors", id === "" ? name : id);
    const shown = href === undefined ? text(name) : inline("a", { href }, [text(name)]);
    return index === 0 ? [shown] : [text(", "), shown];
  });
}

function imprint(
  { venue, published }: Pick<PaperPage, "venue" | "published">,
  { nameUrl }: SectionContext,
): PhrasingContent[] {
  if (venue === undefined && published === undefined) return [text("Date and venue: no public record seen yet")];
  const date =
    published === undefined ? undefined : inline("time", { datetime: published }, [text(formatDate(published))]);
  const place = venue === undefined ? undefined : venueLink(venue, nameUrl("venues", venueSeries(venue)));
  if (place === undefined || date === undefined) return [place ?? date!];
  return [place, text(" · first public "), date];
}

function venueLink(venue: string, href: string | undefined): PhrasingContent {
  const name = href === undefined ? text(venue) : inline("a", { href }, [text(venue)]);
  return inline("span", { class: "venue" }, [name]);
}
