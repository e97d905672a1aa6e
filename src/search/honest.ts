/**
 * Whether a hit holds anything that was asked for. Pagefind cuts an unknown word down to its longest known beginning,
 * without a floor: "zzzzqqqq" finds what begins with "z". A hit counts when a word that it marks shares more than half
 * of a word of the query with it.
 */
export function isHonest(query: string, markedWords: string[]): boolean {
  const asked = words(query);
  return markedWords.flatMap(words).some((found) => asked.some((wanted) => sharesBeginning(wanted, found)));
}

function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function sharesBeginning(wanted: string, found: string): boolean {
  const shorter = Math.min(wanted.length, found.length);
  let same = 0;
  while (same < shorter && wanted[same] === found[same]) same++;
  return same > wanted.length / 2;
}
