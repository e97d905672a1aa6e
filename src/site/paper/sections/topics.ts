import type { BlockContent, PhrasingContent } from "mdast";
import type { Evidence, FiledTopic } from "../../../model/page.ts";
import { block, inline, line, text } from "../../markup/jsx.ts";
import type { Section } from "./section.ts";

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
  return block("li", {}, [link, ...supportingSentences(topic)]);
}

/** Supporting sentences that a page shows for a topic; the JSON interface gives all. */
const mostSentences = 3;

/** Why a paper has a topic: the sentences that put it there, their cues marked. Opens on demand. */
function supportingSentences(topic: FiledTopic): BlockContent[] {
  if (topic.evidence.length === 0) return topic.source === "curated" ? [curated()] : [];
  return [
    block("details", { class: "why" }, [
      line("summary", {}, [text("Why"), inline("span", { class: "visually-hidden" }, [text(` ${topic.label}?`)])]),
      block("ul", {}, topic.evidence.slice(0, mostSentences).map(supportingSentence)),
    ]),
  ];
}

function curated(): BlockContent {
  return line("p", { class: "quiet curation" }, [text("added by a person")]);
}

function supportingSentence({ cue, text: sentence, role }: Evidence): BlockContent {
  const source = role === "title" ? [text(" "), inline("span", { class: "quiet" }, [text("(title)")])] : [];
  return line("li", {}, [inline("q", {}, markCue(sentence, cue)), ...source]);
}

/** A cue with a gap in it stands nowhere word for word; the sentence is then shown without a mark. */
function markCue(sentence: string, cue: string): PhrasingContent[] {
  const start = cue === "" ? -1 : sentence.indexOf(cue);
  if (start < 0) return [text(sentence)];
  const [before, after] = [sentence.slice(0, start), sentence.slice(start + cue.length)];
  return [
    ...(before === "" ? [] : [text(before)]),
    inline("mark", {}, [text(cue)]),
    ...(after === "" ? [] : [text(after)]),
  ];
}
