import type { BlockContent } from "mdast";
import type { FiledTopic } from "../../../model/page.ts";
import { block, line, text } from "../../markup/jsx.ts";
import { topicEvidence } from "../topic-evidence.ts";
import type { Section } from "./index.ts";

/** The topics by facet; each says on demand what put the paper there. */
export const topicsSection: Section = (page, { facets }) => [
  block("section", { class: "filed", "aria-labelledby": "topics" }, [
    line("h2", { id: "topics", class: "label" }, [text("Filed under")]),
    ...(page.topics.length === 0 ? [line("p", { class: "quiet" }, [text("Not filed under any topic yet.")])] : []),
    ...facets.flatMap(({ id, label }) => {
      const filed = page.topics.filter((topic) => topic.facet === id);
      return filed.length === 0 ? [] : [facetGroup(id, label, filed)];
    }),
    ...(page.topicsWhy === undefined
      ? []
      : [line("p", { class: "quiet curation" }, [text(`Curator’s note: ${page.topicsWhy}`)])]),
  ]),
];

function facetGroup(id: string, label: string, filed: FiledTopic[]): BlockContent {
  return block("div", { class: "filed-facet", "data-facet": id }, [
    line("h3", { class: "facet-name" }, [text(label)]),
    block("ul", { class: "chips" }, filed.map(topicChip)),
  ]);
}

function topicChip(topic: FiledTopic): BlockContent {
  const link = line("a", { class: "chip", href: `/topics/${topic.id}/`, "data-topic": topic.id }, [text(topic.label)]);
  return block("li", {}, [link, ...topicEvidence(topic)]);
}
