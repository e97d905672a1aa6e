import type { BlockContent, PhrasingContent } from "mdast";
import type { PaperPage } from "../../../model/page.ts";
import { parseTitle } from "../../../content/abstract.ts";
import { formatDate } from "../../../lib/format.ts";
import { isLatin, textLanguage } from "../../../lib/text-language.ts";
import { block, inline, line, text } from "../../markup/jsx.ts";
import { venueSeries } from "../../data/entities.ts";
import { prosePhrasing } from "../../markup/prose.ts";
import { paperLinks } from "../paper-links.ts";
import { commaSeparated, details, inLanguage, type Section, type SectionContext } from "./parts.ts";

/** Title, authors, venue, date, and where to read the paper. */
export const headerSection: Section = (page, context) => [
  block("header", { class: "paper-header" }, [
    line(
      "h1",
      { "data-pagefind-body": true, ...inLanguage(titleLanguage(page)) },
      prosePhrasing(parseTitle(page.titleMarkup)),
    ),
    ...authorLines(page.authors, context),
    line("p", { class: "imprint" }, imprint(page, context)),
    linksNav(page),
  ]),
];

/** Enough names for almost every paper; a collaboration of hundreds must not push the abstract off the page. */
const mostAuthors = 15;

function authorLines(authors: PaperPage["authors"], context: SectionContext): BlockContent[] {
  if (authors.length === 0) return [];
  const rest = authors.slice(mostAuthors);
  const first = line("p", { class: "byline" }, byline(authors.slice(0, mostAuthors), context));
  if (rest.length === 0) return [first];
  const summary = rest.length === 1 ? "1 more author" : `${rest.length} more authors`;
  return [first, details({ class: "byline" }, [text(summary)], [line("p", {}, byline(rest, context))])];
}

function byline(authors: PaperPage["authors"], { nameUrl }: SectionContext): PhrasingContent[] {
  return commaSeparated(
    authors.map(({ id, name }) => {
      const href = nameUrl("authors", id === "" ? name : id);
      return href === undefined ? text(name) : inline("a", { href }, [text(name)]);
    }),
  );
}

/** A title is too short to tell its language, unless it is in a script of its own; it is taken for that of the abstract. */
function titleLanguage({ title, abstract, language }: PaperPage): string | undefined {
  if (!isLatin(title)) return textLanguage(title);
  return isLatin(abstract) ? language : undefined;
}

function imprint({ venue, published, ...rest }: PaperPage, { nameUrl }: SectionContext): PhrasingContent[] {
  const date = published === undefined ? [] : [inline("time", { datetime: published }, [text(formatDate(published))])];
  const place = venue === undefined ? [] : [venueLink(venue, nameUrl("venues", venueSeries(venue))), ...volume(rest)];
  const separator = place.length > 0 && date.length > 0 ? [text(" · first public ")] : [];
  const known = [...place, ...separator, ...date];
  return known.length === 0 ? [text("Date and venue: no public record seen yet")] : known;
}

/** As journals are cited: volume(issue), pages (publisher). */
function volume({ volume = "", issue, pages, publisher }: Partial<PaperPage>): PhrasingContent[] {
  const number = `${volume}${issue === undefined ? "" : `(${issue})`}`;
  const parts = [
    ...(number === "" ? [] : [` ${number}`]),
    ...(pages === undefined ? [] : [`, ${pages}`]),
    ...(publisher === undefined ? [] : [` (${publisher})`]),
  ];
  return parts.length === 0 ? [] : [text(parts.join(""))];
}

function venueLink(venue: string, href: string | undefined): PhrasingContent {
  const name = href === undefined ? text(venue) : inline("a", { href }, [text(venue)]);
  return inline("span", { class: "venue" }, [name]);
}

/** Where to read the paper and get its code; searches by title when no record is known. */
function linksNav(page: PaperPage): BlockContent {
  const items = paperLinks(page).map(({ kind, label, href }) =>
    line("li", { "data-link": kind }, [inline("a", { href }, [text(label)])]),
  );
  return block("nav", { class: "paper-links", "aria-label": "Where to read this paper" }, [block("ul", {}, items)]);
}
