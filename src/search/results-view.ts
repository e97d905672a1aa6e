import { singular } from "../analysis/text/normal-form.ts";
import type { Labels } from "../browser/site-data.ts";
import { formatCount } from "../lib/format.ts";
import { urls, withBase } from "../model/urls.ts";
import { element, excerptNodes } from "./dom.ts";
import type { Answer, Hit } from "./engine.ts";
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
function marked(text: string, words: ReadonlySet<string>): (Node | string)[] {
  return text
    .split(/([\s-]+)/)
    .map((part) => (/\p{L}|\p{N}/u.test(part) && isLookedFor(part, words) ? element("mark", {}, part) : part));
}

/** The topics and names that the query names, each leading to its page. */
export function namedLinks({ topics, names }: Answer, base: string): HTMLElement[] {
  const link = (kind: string, name: string, papers: number, attributes: Record<string, string | undefined>) =>
    element(
      "a",
      { class: "name-hit", ...attributes },
      element("span", { class: "name-kind" }, kind),
      " ",
      element("strong", {}, name),
      " ",
      element("span", { class: "name-count" }, formatCount(papers, "paper")),
    );
  return [
    ...topics.map(({ id, label, papers }) =>
      link("topic", label, papers, { href: withBase(urls.topic(id), base), "data-topic-hit": id }),
    ),
    ...names.map(({ kind, name, papers, url, meaning }) =>
      link(kind, name, papers, { href: base + url, "data-name-hit": name, title: meaning }),
    ),
  ];
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
  const { corrected, unknown, noTopic, partial } = answer;
  const back = element("a", { href: exactAddress }, `Search for “${typed.trim()}” instead`);
  const notes = [
    corrected !== undefined && ["Showing results for ", element("strong", {}, corrected), ". ", back, "."],
    unknown.length > 0 && partial > 0 && [`No paper has ${quoted(unknown, " or ")}.`],
    noTopic.length > 0 && [`There is no topic called ${quoted(noTopic, " or ")}.`],
  ];
  return notes.filter((note) => note !== false).map((note) => element("p", { class: "correction" }, ...note));
}

function quoted(words: string[], separator: string): string {
  return words.map((word) => `“${word}”`).join(separator);
}

/** Whether a word of a text is one of the words looked for, or goes on from one. */
function isLookedFor(word: string, words: ReadonlySet<string>): boolean {
  const [plain = ""] = wordsOf(word, true);
  if (plain === "") return false;
  return [...words].some((wanted) => plain === wanted || (wanted.length > 2 && plain.startsWith(wanted)));
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
    ...(hit.missing.length > 0 ? [`without ${quoted(hit.missing, ", ")}`] : []),
  ];
}
