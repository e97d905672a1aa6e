import type { BlockContent, PhrasingContent } from "mdast";
import type { Evidence, FiledTopic } from "../../../model/page.ts";
import { urls } from "../../../model/urls.ts";
import { block, inline, line, text } from "../../markup/jsx.ts";
import { type Section, support, titled } from "./parts.ts";

/** The topics by facet, each with the sentences that put the paper there. */
export const topicsSection: Section = ({ topics, topicsWhy }, { facets }) => [
  titled("filed", "topics", line("h2", { id: "topics", class: "label" }, [text("Filed under")]), [
    ...(topics.length === 0 ? [line("p", { class: "quiet" }, [text("Not filed under any topic yet.")])] : []),
    ...facets.flatMap(({ id, label }) => {
      const filed = topics.filter((topic) => topic.facet === id);
      return filed.length === 0 ? [] : [facetGroup(id, label, filed)];
    }),
    ...(topicsWhy === undefined ? [] : [curation(`Curator’s note: ${topicsWhy}`)]),
  ]),
];

function curation(note: string): BlockContent {
  return line("p", { class: "quiet curation" }, [text(note)]);
}

function facetGroup(id: string, label: string, filed: FiledTopic[]): BlockContent {
  return block("div", { class: "filed-facet", "data-facet": id }, [
    line("h3", { class: "facet-name" }, [text(label)]),
    block("ul", { class: "chips" }, filed.map(topicChip)),
  ]);
}

function topicChip(topic: FiledTopic): BlockContent {
  const { id, label } = topic;
  const link = line("a", { class: "chip", href: urls.topic(id), "data-topic": id }, [text(label)]);
  return block("li", {}, [link, ...supportingSentences(topic)]);
}

/** Supporting sentences that a page shows for a topic; the JSON interface gives all. */
const mostSentences = 3;

function supportingSentences({ label, source, evidence }: FiledTopic): BlockContent[] {
  if (evidence.length === 0) return source === "curated" ? [curation("added by a person")] : [];
  const items = evidence.slice(0, mostSentences).map(supportingSentence);
  return [support("Why", `${label}?`, [block("ul", {}, items)])];
}

function supportingSentence({ cue, text: sentence, role }: Evidence): BlockContent {
  const source = role === "title" ? [text(" "), inline("span", { class: "quiet" }, [text("(title)")])] : [];
  return line("li", {}, [inline("q", {}, markCue(sentence, cue)), ...source]);
}

/** The sentence with its cue marked. A cue with a gap in it stands nowhere word for word, and is not marked. */
function markCue(sentence: string, cue: string): PhrasingContent[] {
  const start = cue === "" ? -1 : sentence.indexOf(cue);
  if (start < 0) return [text(sentence)];
  const plain = (part: string) => (part === "" ? [] : [text(part)]);
  const end = start + cue.length;
  return [...plain(sentence.slice(0, start)), inline("mark", {}, [text(cue)]), ...plain(sentence.slice(end))];
}
