import { correct, type Vocabulary } from "./spelling.ts";
import { askedWords, wordsOf } from "./words.ts";

/** A query as it is searched for. */
export interface Understood {
  /** What goes to Pagefind: all of it has to match. */
  term: string;
  /** The words that may match alone; empty when the query is one word or a phrase in quotes. */
  words: string[];
  /** The query with its spelling corrected, when it was. */
  corrected?: string;
}

/** Reduces a query to what it asks for and corrects its spelling by the collection's own words. */
export function understand(query: string, vocabulary: Vocabulary, exact = false): Understood {
  const trimmed = query.trim();
  if (exact || trimmed.includes('"')) return { term: trimmed, words: [] };
  const corrections = new Map(askedWords(trimmed).flatMap((word) => pair(word, correct(word, vocabulary))));
  const mended = corrections.size === 0 ? trimmed : replaceWords(trimmed, corrections);
  const words = askedWords(mended);
  const isQuestion = words.length < new Set(wordsOf(mended)).size;
  return {
    term: isQuestion ? words.join(" ") : mended,
    words: words.length > 1 ? words : [],
    ...(corrections.size > 0 && { corrected: mended }),
  };
}

function pair(word: string, corrected: string | undefined): [string, string][] {
  return corrected === undefined ? [] : [[word, corrected]];
}

function replaceWords(text: string, corrections: Map<string, string>): string {
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => corrections.get(wordsOf(word)[0] ?? "") ?? word);
}
