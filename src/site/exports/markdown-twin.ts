import type { PaperPage } from "../../model/page.ts";
import { formatDate } from "../../pipeline/page/format-date.ts";
import { paperLinks } from "../../pipeline/page/paper-links.ts";
import { absoluteUrl } from "../settings.ts";

/** A paper page as Markdown, for readers that are programs. The abstract is the text of content, unchanged. */
export function markdownTwin(page: PaperPage): string {
  return [
    `# ${page.titleMarkup}`,
    page.authors.map(({ name }) => name).join(", "),
    [page.venue, page.published === undefined ? undefined : formatDate(page.published)].filter(Boolean).join(" · "),
    "## Abstract",
    page.abstractMarkup,
    "## Links",
    list([
      `[This page](${absoluteUrl(`/papers/${page.id}/`)})`,
      ...paperLinks(page).map(({ label, href }) => `[${label}](${href})`),
    ]),
    ...section(
      "Topics",
      page.topics.map(({ id, label }) => `[${label}](${absoluteUrl(`/topics/${id}/`)})`),
    ),
    ...section(
      "Related papers",
      page.related.map(({ id, title, because }) => `[${title}](${absoluteUrl(`/papers/${id}/`)}): ${because}`),
    ),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

function section(heading: string, items: string[]): string[] {
  return items.length === 0 ? [] : [`## ${heading}`, list(items)];
}

function list(items: string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
