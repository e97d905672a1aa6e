import { unspaced } from "./unspaced-scripts.ts";

/** Where no space stands between words, two neighbouring letters stand for a word. */
const isUnspaced = new RegExp(`[${unspaced}]`, "u");

/**
 * The distinct words of a text in lower case, of three letters and more.
 * @example wordSet("We train a net") // the set of "train" and "net"
 */
export function wordSet(text: string, shortest = 3): Set<string> {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return new Set(words.flatMap((word) => (isUnspaced.test(word) ? pairs(word) : word.length < shortest ? [] : [word])));
}

function pairs(word: string): string[] {
  const letters = [...word];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/**
 * The share of the words of the smaller set that the other has too, so that a text whose end was cut off is all in the
 * whole one. Abstracts of one field share 0.2 of their words, hardly ever 0.4.
 */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let both = 0;
  for (const word of small) if (large.has(word)) both++;
  return both / small.size;
}
