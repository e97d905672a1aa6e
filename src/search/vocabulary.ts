import type { Vocabulary } from "./spelling.ts";

let loading: Promise<{ papers: number; words: Vocabulary }> | undefined;

/** Loads the words of the collection once. Without them search still works, only without spelling. */
export function loadVocabulary(base: string): Promise<{ papers: number; words: Vocabulary }> {
  loading ??= fetch(`${base}search/words.json`)
    .then((response) => response.json() as Promise<{ papers: number; words: Record<string, number> }>)
    .then(({ papers, words }) => ({ papers, words: new Map(Object.entries(words)) }))
    .catch(() => ({ papers: 0, words: new Map<string, number>() }));
  return loading;
}
