import { nearlyFiled, type ScoredTopic } from "../analysis/topics/decide.ts";
import type { FiledTopic } from "../model/page.ts";
import { urls, withBase } from "../model/urls.ts";
import { element, partsOf } from "../search/dom.ts";
import type { Validation } from "./validate.ts";

/** Shows the topics that a draft would have, those that it nearly has, and on demand the words that decide. */
export function showTopics(root: HTMLElement, { file, topics = [], trace }: Partial<Validation>, base: string): void {
  const part = partsOf(root);
  const scored = trace?.topics ?? [];
  const filed = topics.map((topic) => {
    const found = topic.source === "curated" ? undefined : scored.find((one) => one.topic.id === topic.id);
    if (found !== undefined) return topicItem(found, base);
    const note = element("p", { class: "quiet" }, "Added by you");
    return element("li", { "data-topic": topic.id }, topicLink(topic, base), note);
  });
  const nearly = scored.filter(nearlyFiled).map((one) => topicItem(one, base));
  part("topics-all").hidden = file === undefined;
  replaceItems(part("topics"), filed);
  part("no-topics").hidden = filed.length > 0;
  replaceItems(part("nearly"), nearly);
  part("nearly-all").hidden = nearly.length === 0;
}

/** What a reader has opened stays open while the list is drawn again. */
function replaceItems(list: HTMLElement, items: HTMLElement[]): void {
  const opened = list.querySelectorAll<HTMLElement>("li:has([open])");
  const topics = new Set(Array.from(opened, ({ dataset }) => dataset["topic"]));
  list.replaceChildren(...items);
  for (const item of items) item.querySelector("details")?.toggleAttribute("open", topics.has(item.dataset["topic"]));
}

/** A topic that the program gives, or nearly gives. */
function topicItem({ topic, score, needed, note, reasons }: ScoredTopic, base: string): HTMLElement {
  const sentences = new Map(reasons.filter(({ weight }) => weight > 0).map((reason) => [reason.text, reason]));
  const why = [...sentences.values()].map(
    ({ text, found, place }) =>
    element("p", { class: "topic-reason" }, element("q", {}, ...marked(text, found)), place === "title" ? " (title)" : ""), // prettier-ignore
  );
  const sum = `Score ${score.toFixed(1)}, ${needed} needed${note === undefined ? "" : `: ${note}`}.`;
  const summary = element("summary", {}, "Why", element("span", { class: "visually-hidden" }, ` ${topic.label}?`));
  return element(
    "li",
    { "data-topic": topic.id },
    topicLink(topic, base),
    element("details", {}, summary, ...why, element("p", { class: "topic-reason" }, sum)),
  );
}

function topicLink({ id, label }: Pick<FiledTopic, "id" | "label">, base: string): HTMLElement {
  return element("a", { href: withBase(urls.topic(id), base), target: "_blank" }, label);
}

function marked(text: string, found: string): (Node | string)[] {
  const exact = text.indexOf(found);
  const start = exact >= 0 ? exact : text.toLowerCase().indexOf(found.toLowerCase());
  if (found === "" || start < 0) return [text];
  const end = start + found.length;
  return [text.slice(0, start), element("mark", {}, text.slice(start, end)), text.slice(end)];
}
