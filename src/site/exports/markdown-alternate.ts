import { urls } from "../../model/urls.ts";
import type { PhrasingContent } from "mdast";
import type { PaperPage, PaperSummary, TopicPage } from "../../model/page.ts";
import { formatDate } from "../data/format-date.ts";
import { paperLinks } from "../paper/paper-links.ts";
import { parseTitle } from "../../content/abstract.ts";
import { absoluteUrl } from "../settings.ts";
import { heading, linkTo, list, paragraph, words } from "./markdown.ts";

/** A paper page as Markdown, for readers that are programs. The abstract is the text of content, unchanged. */
export function markdownAlternate(page: PaperPage): string {
  const date = page.published === undefined ? undefined : formatDate(page.published);
  return join([
    heading(1, parseTitle(page.titleMarkup)),
    line(page.authors.map(({ name }) => name).join(", ")),
    line([page.venue, date].filter(Boolean).join(" · ")),
    ...section("Abstract", page.abstractMarkup),
    ...section(
      "Links",
      list([
        [linkTo("This page", absoluteUrl(urls.paper(page.id)))],
        ...paperLinks(page).map(({ label, href }) => [linkTo(label, href)]),
      ]),
    ),
    ...items(
      "Topics",
      page.topics.map(({ id, label }) => [linkTo(label, absoluteUrl(urls.topic(id)))]),
    ),
    ...items("Systems", page.systems.map(quoted)),
    ...items("Data sets", page.datasets.map(quoted)),
    ...items(
      "Results as stated",
      page.results.map(({ value, metric, dataset, text }) =>
        quoted({ name: `${value} ${metric}${dataset === undefined ? "" : ` on ${dataset}`}`, text }),
      ),
    ),
    ...items(
      "Related papers",
      page.related.map(({ id, title, because }) => [
        linkTo(parseTitle(title), absoluteUrl(urls.paper(id))),
        words(`: ${because}`),
      ]),
    ),
  ]);
}

/** A topic page as Markdown: its rule, its place among the topics, its papers. */
export function topicMarkdownAlternate(
  topic: TopicPage,
  papers: PaperSummary[],
  labels: ReadonlyMap<string, string>,
): string {
  const toTopic = (id: string) => linkTo(labels.get(id) ?? id, absoluteUrl(urls.topic(id)));
  return join([
    heading(1, [words(topic.label)]),
    line(topic.explanation),
    line(`Filed here: ${topic.files}`),
    ...items(
      "Also called",
      topic.aliases.map((alias) => [words(alias)]),
    ),
    ...items("Broader", topic.broader === undefined ? [] : [[toTopic(topic.broader)]]),
    ...items(
      "Narrower",
      topic.narrower.map((id) => [toTopic(id)]),
    ),
    ...items(
      "Often together with",
      topic.goesWith.map(({ id, together }) => [toTopic(id), words(`: ${together} papers`)]),
    ),
    ...items(
      "Papers",
      papers.map(({ id, titleMarkup, venue, published }) => {
        const fact = venue ?? published;
        const link = linkTo(parseTitle(titleMarkup), absoluteUrl(urls.paper(id)));
        return fact === undefined ? [link] : [link, words(`, ${fact}`)];
      }),
    ),
  ]);
}

function join(parts: string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function line(text: string): string {
  return text === "" ? "" : paragraph([words(text)]);
}

function quoted({ name, text }: { name: string; text: string }): PhrasingContent[] {
  return [words(`${name}: “${text}”`)];
}

function items(name: string, lines: PhrasingContent[][]): string[] {
  return lines.length === 0 ? [] : section(name, list(lines));
}

function section(name: string, body: string): string[] {
  return [heading(2, [words(name)]), body];
}
