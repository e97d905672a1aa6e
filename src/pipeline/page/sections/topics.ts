import type { BlockContent } from "mdast";
import type { FiledTopic } from "../../../model/page.ts";
import { block, inline, line, text } from "../jsx.ts";
import type { Section } from "./index.ts";

/** The topics by facet, each with the cue and sentence that put the paper there. */
export const topicsSection: Section = (page, { facets }) => [
  block("section", { class: "paper-topics", "aria-labelledby": "topics" }, [
    line("h2", { id: "topics" }, [text("Topics")]),
    ...(page.topics.length === 0 ? [line("p", { class: "not-filed" }, [text("Not filed under any topic yet.")])] : []),
    ...facets.flatMap(({ id, label }) => {
      const filed = page.topics.filter((topic) => topic.facet === id);
      return filed.length === 0 ? [] : [facetGroup(label, filed)];
    }),
    ...(page.topicsWhy === undefined ? [] : [line("p", { class: "curation" }, [text(`Curator’s note: ${page.topicsWhy}`)])]),
  ]),
];

function facetGroup(label: string, filed: FiledTopic[]): BlockContent {
  return block("div", { class: "facet" }, [
    line("h3", {}, [text(label)]),
    block("ul", { class: "chips" }, filed.map(topicChip)),
  ]) as never;
}

function topicChip(topic: FiledTopic): BlockContent {
  const link = line("a", { href: `/topics/${topic.id}/`, "data-topic": topic.id }, [text(topic.label)]);
  return block("li", {}, [link, ...(topic.evidence.length === 0 ? [] : [evidence(topic)])]) as never;
}

function evidence(topic: FiledTopic): BlockContent {
  return block("details", { class: "evidence" }, [
    line("summary", {}, [text("Why"), inline("span", { class: "visually-hidden" }, [text(` ${topic.label}`)])]),
    block("ul", {}, topic.evidence.map(({ cue, text: sentence }) =>
      line("li", {}, [inline("q", {}, [text(sentence)]), text(" "), inline("span", { class: "cue" }, [text(`cue: ${cue}`)])]),
    ) as never),
  ]) as never;
}
