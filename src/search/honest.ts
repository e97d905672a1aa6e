import { wordsOf } from "./words.ts";

/**
 * Whether a hit holds anything that was asked for. Pagefind cuts an unknown word down to its longest known beginning,
 * without a floor: "zzzzqqqq" finds what begins with "z". A hit counts when a word that it marks shares more than half
 * of a word of the query with it.
 */
export function isHonest(query: string, markedWords: string[]): boolean {
  const asked = [...wordsOf(query), ...wordsOf(query, true)];
  const found = markedWords.flatMap((text) => [...wordsOf(text), ...wordsOf(text, true)]);
  return found.some((word) => asked.some((wanted) => sharesBeginning(wanted, word)));
}

function sharesBeginning(wanted: string, found: string): boolean {
  const shorter = Math.min(wanted.length, found.length);
  let same = 0;
  while (same < shorter && wanted[same] === found[same]) same++;
  return same > wanted.length / 2;
}
