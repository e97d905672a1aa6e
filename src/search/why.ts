import { singular } from "../analysis/text/normal-form.ts";
import type { Hit } from "./engine.ts";
import type { Labels } from "./labels.ts";
import { wordsOf } from "./words.ts";

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
