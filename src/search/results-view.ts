import { formatCount } from "../lib/format.ts";
import { urls, withBase } from "../model/urls.ts";
import { element, excerptNodes } from "./dom.ts";
import type { Answer, Hit } from "./engine.ts";
import type { Labels } from "./labels.ts";
import type { NameEntry } from "./lexicon.ts";
import { singular } from "../analysis/text/normal-form.ts";
import { wordsOf } from "./words.ts";

/** One hit: title, authors and date, the words that matched, and why it is here. */
export function hitItem(hit: Hit, answer: Answer, labels: Labels): HTMLElement {
  const words = lookedFor(answer.words);
  const { authors, venue = "", year = "" } = hit.meta;
  const facts = [authors, venue, venue.includes(year) ? "" : year].filter(Boolean).join(" · ");
  const why = reasons(hit, words, labels.topics).join(" · ");
  return element(
    "li",
    { class: "hit", "data-paper": hit.id },
    element("a", { href: hit.url, class: "hit-title" }, ...marked(hit.title, words)),
    ...(facts === "" ? [] : [element("p", { class: "hit-facts" }, facts)]),
    element("p", { class: "hit-excerpt" }, ...excerptNodes(hit.excerpt)),
    ...(why === "" ? [] : [element("p", { class: "hit-why" }, why)]),
  );
}

/** A text with the words that were looked for in `<mark>`. */
export function marked(text: string, words: ReadonlySet<string>): (Node | string)[] {
  return text
    .split(/([\s-]+)/)
    .map((part) => (/\p{L}|\p{N}/u.test(part) && isLookedFor(part, words) ? element("mark", {}, part) : part));
}

/** The topics and names that the query names, each leading to its page. */
export function namedLinks(answer: Answer, base: string): HTMLElement[] {
  const topics = answer.topics.map(({ id, label, papers }) =>
    namedLink({ "data-topic-hit": id }, withBase(urls.topic(id), base), "topic", label, papers),
  );
  const names = answer.names.map(
    (entry) =>
    namedLink({ "data-name-hit": entry.name, title: entry.meaning }, base + entry.url, entry.kind, entry.name, entry.papers), // prettier-ignore
  );
  return [...topics, ...names];
}

function namedLink(
  data: Record<string, string | undefined>,
  href: string,
  kind: NameEntry["kind"] | "topic",
  name: string,
  papers: number,
): HTMLElement {
  const count = formatCount(papers, "paper");
  return element(
    "a",
    { href, class: "name-hit", ...data },
    element("span", { class: "name-kind" }, kind),
    " ",
    element("strong", {}, name),
    " ",
    element("span", { class: "name-count" }, count),
  );
}

/** The number of hits in words, for eyes and screen readers alike. */
export function countText({ count, partial }: Pick<Answer, "count" | "partial">, query: string): string {
  const papers = (number: number) => formatCount(number, "paper");
  const asked = query.trim();
  if (asked === "") return papers(count);
  if (count === 0 && partial > 0) return `${papers(partial)} for a part of “${asked}”`;
  return `${papers(count)} for “${asked}”${partial > 0 ? `, and ${partial} for a part of it` : ""}`;
}

/** What was changed in the query, with a way back to the words as typed, and what of it stands nowhere. */
export function queryNotes(answer: Answer, typed: string, exactAddress: string): HTMLElement[] {
  const notes: HTMLElement[] = [];
  if (answer.corrected !== undefined)
    notes.push(
      element("p", { class: "correction" }, "Showing results for ", element("strong", {}, answer.corrected), ". ", element("a", { href: exactAddress }, `Search for “${typed.trim()}” instead`), "."), // prettier-ignore
    );
  if (answer.unknown.length > 0 && answer.partial > 0)
    notes.push(element("p", { class: "correction" }, `No paper has ${quoted(answer.unknown)}.`));
  if (answer.noTopic.length > 0)
    notes.push(element("p", { class: "correction" }, `There is no topic called ${quoted(answer.noTopic)}.`));
  return notes;
}

function quoted(words: string[]): string {
  return words.map((word) => `“${word}”`).join(" or ");
}

/** Whether a word of a text is one of the words looked for, or goes on from one. */
export function isLookedFor(word: string, words: ReadonlySet<string>): boolean {
  const [plain = ""] = wordsOf(word, true);
  return (
    plain !== "" && [...words].some((wanted) => plain === wanted || (wanted.length > 2 && plain.startsWith(wanted)))
  );
}

/** The single words of what is looked for, as comparable beginnings. */
export function lookedFor(terms: string[]): Set<string> {
  return new Set(terms.flatMap((term) => [...wordsOf(term), ...wordsOf(term, true)]).map(singular));
}

/** What made a hit match beside the words that are marked in its title and text, and what it lacks. */
export function reasons(hit: Hit, words: ReadonlySet<string>, topics: Labels["topics"]): string[] {
  const matches = (text: string) => text.split(/[\s-]+/).some((word) => isLookedFor(word, words));
  const list = (key: string) => (hit.meta[key] ?? "").split(", ").filter(Boolean);
  const filed = new Set(list("topics"));
  const byTopic = topics.filter(({ label, aliases }) => filed.has(label) && [label, ...aliases].some(matches));
  const authors = list("authors").filter(matches);
  return [
    ...(byTopic.length > 0 ? [`filed under ${byTopic.map(({ label }) => label).join(", ")}`] : []),
    ...(authors.length > 0 ? [`by ${authors.join(", ")}`] : []),
    ...(matches(hit.meta["venue"] ?? "") ? [`at ${hit.meta["venue"]}`] : []),
    ...(hit.missing.length > 0 ? [`without ${hit.missing.map((word) => `“${word}”`).join(", ")}`] : []),
  ];
}
