import { lastFullStop } from "../../content/checks/title-form.ts";
import { type Cleaner, quote, replacing, unreported } from "./cleaner.ts";

/** A word hyphenated at a line break: its first part, the hyphen, and the rest. Not `pre- and post-training`. */
export const brokenWord =
  /(?<![\p{L}\d-])(\p{L}{2,})-\s+(?!(?:and|or|to|nor|but|as|than|versus|vs|plus|through|und|oder|bzw|et|ou|en|of|och|eller|og|y|e|o)\b)(\p{Ll}{2,})(?![\p{L}\d])/gu;

/** Joins a word that was broken at the end of a line if the same record has it whole; warns otherwise. */
export const brokenWords: Cleaner = (text, { companion }) => {
  const warnings: string[] = [];
  let known: ReadonlySet<string> | undefined;
  const join = replacing(
    "broken at the end of a line; whole elsewhere in the same record",
    brokenWord,
    (match, [first, rest]) => {
      known ??= wholeWords(`${companion}\n${text}`);
      const whole = [`${first}${rest}`, `${first}-${rest}`].find((word) => known!.has(word.toLowerCase()));
      if (whole === undefined) warnings.push(`${quote(match)} seems to be a word that was broken at the end of a line`);
      return whole ?? match;
    },
  );
  return { ...join(text, { where: "abstract", companion }), warnings };
};

/** The words of a text in lower case; of hyphenated words the first part too. */
function wholeWords(text: string): ReadonlySet<string> {
  const found = [...text.toLowerCase().matchAll(/(?<![\p{L}\d-])(\p{L}+)(-\p{L}+)?(?![\p{L}\d])/gu)];
  return new Set(found.flatMap(([, first, second]) => (second === undefined ? [first!] : [first!, first! + second])));
}

/** Two words written as one. Many names are written like this too. */
const camelCase = /(?<![\p{L}\p{N}_])(\p{Lu}?\p{Ll}{4,})(\p{Lu}\p{Ll}{4,})(?![\p{L}\p{N}_])/gu;

/** Separates joined words that occur apart, as capitalised, and never joined elsewhere in the record: InvariancePropagation. */
export const joinedWords: Cleaner = (text, context) => {
  const { companion } = context;
  const occursApart = (match: string, first: string, second: string) =>
    new RegExp(`\\b${first}\\s${second}\\b`).test(`${companion}\n${text.replaceAll(match, "")}`);
  const separate = replacing(
    "space lost; the two words stand apart elsewhere in the same record",
    camelCase,
    (match, [first, second]) =>
      companion.includes(match) || !occursApart(match, first!, second!) ? match : `${first} ${second}`,
  );
  return separate(text, context);
};

/** Behind these words, a space before the full stop is a word that was lost: `the value of . We`. */
const beforeGap =
  /\b(?:of|in|on|at|to|by|as|for|from|with|and|or|the|an?|is|are|was|be|than|that|called|named|introduce|propose|present|develop|release)$/i;

/** Removes the space before the full stop at the end of a sentence: `…/inpars .` A stop between signs (`x . y`, `. . .`) stays. */
export const spaceBeforeStop: Cleaner = replacing(
  "space before the full stop",
  /(\S{0,18}[\p{L}\p{N}/)\]]{2})\s\.(?=\s\p{Lu}\p{Ll}|\s[AI]\s|\s*$)/gu,
  (match, [word]) => (beforeGap.test(word!) ? match : `${word}.`),
);

/** Removes the full stop at the end of a title, which PubMed and the tables made from it have. */
export const titleStop: Cleaner = (text, context) =>
  context.where === "title"
    ? replacing("full stop at the end of the title", lastFullStop, () => "")(text, context)
    : unreported(text);
