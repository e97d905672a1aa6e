import { compareText } from "../../lib/compare.ts";
import type { PaperPage, TopicPage } from "../../model/page.ts";
import { wordsOf } from "../../search/words.ts";

/** Enough for any field, and 30 kB as it travels: at 10,000 papers rare words are left out, which are names and slips. */
const most = 6000;

/**
 * The words of the collection with the number of papers that hold them, for spelling and for telling rare words from
 * common ones. Hyphenated words count as their parts and as one.
 */
export function countWords(
  papers: PaperPage[],
  topics: TopicPage[],
): { papers: number; words: Record<string, number> } {
  const counts = new Map<string, number>();
  const add = (text: string) => {
    for (const word of new Set([...wordsOf(text), ...wordsOf(text, true)]))
      if (/^\p{L}[\p{L}\p{N}]{1,24}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const { title, abstract, authors } of papers)
    add([title, abstract, ...authors.map(({ name }) => name)].join(" "));
  for (const { label, aliases } of topics) add([label, ...aliases].join(" "));
  const kept = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).slice(0, most);
  return { papers: papers.length, words: Object.fromEntries(kept.sort((a, b) => compareText(a[0], b[0]))) };
}
