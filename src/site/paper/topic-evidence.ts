import type { BlockContent, PhrasingContent } from "mdast";
import type { Evidence, FiledTopic } from "../../model/page.ts";
import { block, inline, line, text } from "../markup/jsx.ts";

/** The strongest sentences are enough to judge by; the JSON interface gives all. */
const shown = 3;

/** Why a paper has a topic: the sentences that put it there, their cues marked. Opens on demand. */
export function topicEvidence(topic: FiledTopic): BlockContent[] {
  if (topic.evidence.length === 0) return topic.source === "curated" ? [curated()] : [];
  return [
    block("details", { class: "why" }, [
      line("summary", {}, [text("Why"), inline("span", { class: "visually-hidden" }, [text(` ${topic.label}?`)])]),
      block("ul", {}, topic.evidence.slice(0, shown).map(quotation)),
    ]),
  ];
}

function curated(): BlockContent {
  return line("p", { class: "quiet curation" }, [text("added by a person")]);
}

function quotation({ cue, text: sentence, role }: Evidence): BlockContent {
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
