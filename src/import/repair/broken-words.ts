import { type Cleaner, shown } from "./cleaner.ts";

/** A word, a hyphen, and the rest of it after a break; `pre- and post-training` is none. */
export const brokenWord =
  /(?<![\p{L}\d-])(\p{L}{2,})-\s+(?!(?:and|or|to|nor|but|as|than|versus|vs|plus|through|und|et)\b)(\p{Ll}{2,})(?![\p{L}\d])/gu;

/** Joins a word that was broken at the end of a line, where the same record has it whole; asks otherwise. */
export const brokenWords: Cleaner = {
  id: "broken-words",
  clean: (text, { companion }) => {
    const repairs: string[] = [];
    const warnings: string[] = [];
    let words: ReadonlySet<string> | undefined;
    const repaired = text.replace(brokenWord, (match, first: string, rest: string) => {
      const known = (words ??= wholeWords(`${companion}\n${text}`));
      const whole = [`${first}${rest}`, `${first}-${rest}`].find((word) => known.has(word.toLowerCase()));
      if (whole === undefined) warnings.push(`${shown(match)} seems to be a word that was broken at the end of a line`);
      else
        repairs.push(
          `${shown(match)} is ${shown(whole)} (broken at the end of a line; whole elsewhere in the same record)`,
        );
      return whole ?? match;
    });
    return { text: repaired, repairs: [...new Set(repairs)], warnings };
  },
};

/** The words of a text and their first halves with a hyphen, in lower case. */
function wholeWords(text: string): ReadonlySet<string> {
  const found = [...text.toLowerCase().matchAll(/(?<![\p{L}\d-])(\p{L}+)(-\p{L}+)?(?![\p{L}\d])/gu)];
  return new Set(found.flatMap(([, first, second]) => (second === undefined ? [first!] : [first!, first! + second])));
}
