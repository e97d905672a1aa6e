import { loadJson } from "../browser/site-data.ts";
import { urls, withBase } from "../model/urls.ts";
import { wordsOf } from "./words.ts";

/** What the build knows of the words that begin with one letter: `search/words/<letter>.json`. */
export interface Shard {
  /** Whether `words` has every word of the collection that begins so. */
  complete: boolean;
  /** How many papers each word stands in. */
  words: Record<string, number>;
  /** Other ways to write a word or phrase: acronyms and what they stand for, hyphens, British and American. */
  also: Record<string, string[]>;
  names: NameEntry[];
}

/** A name that papers share, or that one of them has. */
export interface NameEntry {
  kind: "system" | "data set" | "author" | "venue";
  name: string;
  /** Relative to the base of the site. */
  url: string;
  papers: number;
  meaning?: string;
}

/** The shards that a query needs, as one. */
export interface Lexicon {
  words: ReadonlyMap<string, number>;
  also: ReadonlyMap<string, string[]>;
  names: NameEntry[];
  /** Whether the shard of a word is there and complete, so that a word it lacks stands in no paper. */
  covers(word: string): boolean;
}

/** The file that holds a word: by its first letter, all digits together, all other scripts together. */
export function shardOf(word: string): string {
  const first = word[0] ?? "_";
  return /[a-z]/.test(first) ? first : /[0-9]/.test(first) ? "0" : "_";
}

/** Every file that there is. */
export const shardKeys = [..."abcdefghijklmnopqrstuvwxyz0_"];

/** Puts shards together. */
export function lexiconOf(shards: ReadonlyMap<string, Shard>): Lexicon {
  const all = [...shards.values()];
  return {
    words: new Map(all.flatMap(({ words }) => Object.entries(words))),
    also: new Map(all.flatMap(({ also }) => Object.entries(also))),
    names: all.flatMap(({ names }) => names),
    covers: (word) => shards.get(shardOf(word))?.complete === true,
  };
}

/**
 * Loads what is known of the words of a text, and of those that begin with their second letter where `misspelt` says
 * so: a first letter may be wrong or missing. Without these files search still works, only with less understanding.
 */
export async function loadLexicon(
  base: string,
  text: string,
  misspelt: (word: string, lexicon: Lexicon) => boolean,
): Promise<Lexicon> {
  const words = wordsOf(text);
  const first = await loadShards(base, words.map(shardOf));
  const doubtful = words.filter((word) => word.length > 3 && misspelt(word, lexiconOf(first)));
  const secondLetters = doubtful.map((word) => shardOf(word.slice(1)));
  const second = await loadShards(base, secondLetters);
  return lexiconOf(new Map([...first, ...second]));
}

async function loadShards(base: string, keys: string[]): Promise<Map<string, Shard>> {
  const shards = await Promise.all(
    [...new Set(keys)].map(async (key): Promise<[string, Shard][]> => {
      const shard = await loadJson(withBase(urls.words(key), base)).catch(() => undefined);
      return shard === undefined ? [] : [[key, shard as Shard]];
    }),
  );
  return new Map(shards.flat());
}
