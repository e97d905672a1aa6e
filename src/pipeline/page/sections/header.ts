import type { PhrasingContent } from "mdast";
import { parseTitle } from "../../parse/abstract.ts";
import { formatDate } from "../format-date.ts";
import { block, inline, line, text } from "../jsx.ts";
import { prosePhrasing } from "../prose.ts";
import type { Section } from "./index.ts";

/** Title, authors, venue and date. */
export const headerSection: Section = (page) => [
  block("header", { class: "paper-header", "data-pagefind-body": true }, [
    line("h1", {}, prosePhrasing(parseTitle(page.titleMarkup))),
    ...(page.authors.length === 0 ? [] : [line("p", { class: "byline", "data-pagefind-ignore": true }, byline(page.authors))]),
    ...(page.published === undefined && page.venue === undefined ? [] : [line("p", { class: "imprint", "data-pagefind-ignore": true }, imprint(page))]),
  ]),
];

function byline(authors: { name: string }[]): PhrasingContent[] {
  return authors.flatMap(({ name }, index) => {
    const link = inline("a", { href: `/search/?q=${encodeURIComponent(`"${name}"`)}`, class: "author" }, [text(name)]);
    return index === 0 ? [link] : [text(", "), link];
  });
}

function imprint({ venue, published }: { venue?: string | undefined; published?: string | undefined }): PhrasingContent[] {
  const date = published === undefined ? undefined : inline("time", { datetime: published }, [text(formatDate(published))]);
  const place = venue === undefined ? undefined : inline("span", { class: "venue" }, [text(venue)]);
  if (place === undefined || date === undefined) return [place ?? date!];
  return [place, text(" · first public "), date];
}
