import { type Cleaner, shown } from "./cleaner.ts";

/** A word, a hyphen, and the rest of it after a break; `pre- and post-training` is none. */
const broken =
  /(?<![\p{L}\d-])(\p{L}{2,})-\s+(?!(?:and|or|to|nor|but|as|than|versus|vs|plus|through|und|et)\b)(\p{Ll}{2,})(?![\p{L}\d])/gu;

/** Joins a word that was broken at the end of a line, where the same record has it whole; asks otherwise. */
export const brokenWords: Cleaner = {
  id: "broken-words",
  clean: (text, { companion }) => {
    const repairs: string[] = [];
    const doubts: string[] = [];
    const elsewhere = (word: string) =>
      new RegExp(`(?<![\\p{L}\\d-])${word}(?![\\p{L}\\d])`, "iu").test(`${companion}\n${text}`);
    const mended = text.replace(broken, (match, first: string, rest: string) => {
      const whole = [`${first}${rest}`, `${first}-${rest}`].find(elsewhere);
      if (whole === undefined) doubts.push(`${shown(match)} seems to be a word that was broken at the end of a line`);
      else
        repairs.push(
          `${shown(match)} is ${shown(whole)} (broken at the end of a line; whole elsewhere in the same record)`,
        );
      return whole ?? match;
    });
    return { text: mended, repairs: [...new Set(repairs)], doubts };
  },
};
