import { urls } from "../../model/urls.ts";
import type { PhrasingContent } from "mdast";
import type { PaperPage, PaperSummary, TopicPage } from "../../model/page.ts";
import { formatDate } from "../../lib/format.ts";
import { paperLinks } from "../paper/paper-links.ts";
import { parseTitle } from "../../content/abstract.ts";
import { absoluteUrl } from "../settings.ts";
import { heading, linkTo, list, paragraph, words } from "./markdown.ts";

/** A paper page as Markdown, for readers that are programs. The abstract is the text of content, unchanged. */
export function markdownAlternate(page: PaperPage): string {
  const date = page.published === undefined ? undefined : formatDate(page.published);
  const links = paperLinks(page).map(({ label, href }) => [linkTo(label, href)]);
  return join([
    heading(1, parseTitle(page.titleMarkup)),
    line(page.authors.map(({ name }) => name).join(", ")),
    line([page.venue, date].filter(Boolean).join(" · ")),
    ...section("Abstract", page.abstractMarkup),
    ...items({
      Links: [[linkTo("This page", absoluteUrl(urls.paper(page.id)))], ...links],
      Topics: page.topics.map(({ id, label }) => [linkTo(label, absoluteUrl(urls.topic(id)))]),
      Systems: page.systems.map(quoted),
      "Data sets": page.datasets.map(quoted),
      "Results as stated": page.results.map(({ value, metric, dataset, text }) =>
        quoted({ name: `${value} ${metric}${dataset === undefined ? "" : ` on ${dataset}`}`, text }),
      ),
      "Related papers": page.related.map(({ id, title, because }) => [toPaper(id, title), words(`: ${because}`)]),
    }),
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
    ...items({
      "Also called": topic.aliases.map((alias) => [words(alias)]),
      Broader: topic.broader === undefined ? [] : [[toTopic(topic.broader)]],
      Narrower: topic.narrower.map((id) => [toTopic(id)]),
      "Often together with": topic.goesWith.map(({ id, together }) => [toTopic(id), words(`: ${together} papers`)]),
      Papers: papers.map(({ id, titleMarkup, venue, published }) => {
        const fact = venue ?? published;
        return [toPaper(id, titleMarkup), ...(fact === undefined ? [] : [words(`, ${fact}`)])];
      }),
    }),
  ]);
}

function toPaper(id: string, titleMarkup: string): PhrasingContent {
  return linkTo(parseTitle(titleMarkup), absoluteUrl(urls.paper(id)));
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

/** A section for each list that is not empty, by its heading. */
function items(lists: Record<string, PhrasingContent[][]>): string[] {
  return Object.entries(lists).flatMap(([name, lines]) => (lines.length === 0 ? [] : section(name, list(lines))));
}

function section(name: string, body: string): string[] {
  return [heading(2, [words(name)]), body];
}
