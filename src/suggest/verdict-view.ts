import type { ScoredTopic } from "../analysis/topics/decide.ts";
import type { FiledTopic } from "../model/page.ts";
import { element } from "../search/dom.ts";
import type { Remark } from "./remarks.ts";

/** A remark as an item of a list, with a way to its field and to the words that it quotes. */
export function remarkItem({ field, severity, message, fix }: Remark, fieldName: string, id: string): HTMLElement {
  return element(
    "li",
    { class: `remark is-${severity}`, id },
    element("strong", {}, severity === "error" ? "Problem" : "Question"),
    " ",
    ...withCode(message),
    /[.?!]$/.test(message) ? " " : ". ",
    ...(fix === undefined ? [] : [element("span", { class: "remark-fix" }, ...withCode(fix)), " "]),
    element(
      "button",
      {
        type: "button",
        class: "link-button",
        "data-go": field,
        "data-words": /["`“]([^"`”]+)["`”]/.exec(message)?.[1],
      },
      `Go to “${fieldName}”`,
    ),
  );
}

/** Text with what stands between backticks as code. */
function withCode(text: string): (Node | string)[] {
  return text.split("`").map((part, index) => (index % 2 === 1 ? element("code", {}, part) : part));
}

/** A topic that a contributor adds. */
export function addedItem({ id, label }: FiledTopic, base: string): HTMLElement {
  return element(
    "li",
    { "data-topic": id },
    topicLink(id, label, base),
    element("p", { class: "quiet" }, "Added by you"),
  );
}

function topicLink(id: string, label: string, base: string): HTMLElement {
  return element("a", { href: `${base}topics/${id}/`, target: "_blank" }, label);
}

/** A topic that the program gives, or nearly, and on demand the words that say so. */
export function topicItem({ topic, score, needed, note, reasons }: ScoredTopic, base: string): HTMLElement {
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
    topicLink(topic.id, topic.label, base),
    element("details", {}, summary, ...why, element("p", { class: "topic-reason" }, sum)),
  );
}

function marked(text: string, found: string): (Node | string)[] {
  const exact = text.indexOf(found);
  const start = exact >= 0 ? exact : text.toLowerCase().indexOf(found.toLowerCase());
  if (found === "" || start < 0) return [text];
  const end = start + found.length;
  return [text.slice(0, start), element("mark", {}, text.slice(start, end)), text.slice(end)];
}
