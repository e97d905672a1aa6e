import type { PaperPage, PaperSummary, TopicPage } from "../../model/page.ts";
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
      ...paperLinks(page).map(({ label, href }) => link(label, href)),
    ]),
    ...section(
      "Topics",
      page.topics.map(({ id, label }) => link(label, absoluteUrl(`/topics/${id}/`))),
    ),
    ...section("Systems", page.systems.map(quoted)),
    ...section("Data sets", page.datasets.map(quoted)),
    ...section(
      "Results as stated",
      page.results.map(({ value, metric, dataset, text }) =>
        quoted({ name: `${value} ${metric}${dataset === undefined ? "" : ` on ${dataset}`}`, text }),
      ),
    ),
    ...section(
      "Related papers",
      page.related.map(({ id, title, because }) => `${link(title, absoluteUrl(`/papers/${id}/`))}: ${because}`),
    ),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

/** A topic page as Markdown: its rule, its place among the topics, its papers. */
export function topicTwin(topic: TopicPage, papers: PaperSummary[], labels: ReadonlyMap<string, string>): string {
  const toTopic = (id: string) => link(labels.get(id) ?? id, absoluteUrl(`/topics/${id}/`));
  return [
    `# ${topic.label}`,
    topic.explanation,
    `Filed here: ${topic.files}`,
    ...section("Also called", topic.aliases),
    ...section("Broader", topic.broader === undefined ? [] : [toTopic(topic.broader)]),
    ...section("Narrower", topic.narrower.map(toTopic)),
    ...section(
      "Often together with",
      topic.goesWith.map(({ id, together }) => `${toTopic(id)}: ${together} papers`),
    ),
    ...section(
      "Papers",
      papers.map(({ id, titleMarkup, venue, published }) =>
        [link(titleMarkup, absoluteUrl(`/papers/${id}/`)), venue ?? published].filter(Boolean).join(", "),
      ),
    ),
  ]
    .join("\n\n")
    .concat("\n");
}

/** A bracket in a name would end the text of the link early. */
function link(text: string, href: string): string {
  return `[${text.replace(/[[\]]/g, "\\$&")}](${href})`;
}

function quoted({ name, text }: { name: string; text: string }): string {
  return `${name}: “${text}”`;
}

function section(heading: string, items: string[]): string[] {
  return items.length === 0 ? [] : [`## ${heading}`, list(items)];
}

function list(items: string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
