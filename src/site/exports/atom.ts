import { beside, urls } from "../../model/urls.ts";
import { Feed } from "feed";
import type { PaperPage } from "../../model/page.ts";
import { absoluteUrl, settings } from "../settings.ts";

/** Feed readers poll; the newest hundred are enough for any of them to catch up. */
const newest = 100;

/**
 * An Atom feed of papers, newest first. A paper without a date is left out: Atom wants one, and none is guessed.
 * @param path of the page that the feed follows, such as `/topics/images/`.
 */
export function atomFeed({ title, path, papers }: { title: string; path: string; papers: PaperPage[] }): string {
  const dated = papers.filter(({ published }) => published !== undefined).slice(0, newest);
  const feed = new Feed({
    title: sayable(title),
    id: absoluteUrl(path),
    link: absoluteUrl(path),
    language: "en",
    copyright: "Abstracts belong to their authors.",
    generator: settings.title,
    updated: isoDate(dated[0]?.published ?? "1970"),
    feedLinks: { atom: absoluteUrl(beside.feed(path)) },
    author: { name: settings.title },
  });
  for (const paper of dated) feed.addItem(feedItem(paper));
  return feed.atom1();
}

function feedItem(paper: PaperPage) {
  const date = isoDate(paper.published!);
  const url = absoluteUrl(urls.paper(paper.id));
  return {
    title: escapeXmlText(paper.title),
    id: url,
    link: url,
    date,
    published: date,
    description: escapeXmlText(paper.abstract),
    author: paper.authors.map(({ name }) => ({ name: sayable(name) })),
    category: paper.topics.map(({ id, label }) => ({ name: sayable(label), term: id })),
  };
}

/** Titles and summaries are declared as HTML in the feed, so plain text has to be written as HTML first. */
function escapeXmlText(text: string): string {
  return sayable(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** XML 1.0 has no way to write most control characters, not even as numbers: one of them would break the whole feed. */
function sayable(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
}

function isoDate(published: string): Date {
  const [year, month, day] = published.split("-").map(Number);
  return new Date(Date.UTC(year!, (month ?? 1) - 1, day ?? 1));
}
