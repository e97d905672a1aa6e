import type { Problem } from "../../model/problem.ts";
import { unicodeForm as cleaner } from "../../import/repair/characters.ts";
import type { Check } from "./check.ts";
import { changeProblem, changesByCleaner } from "./support/by-cleaner.ts";
import type { Passage } from "./support/passage.ts";

const id = "unicode-form";

/** Letters are written in their usual form (Unicode NFC, no ligatures), so that a search finds them. */
export const unicodeForm: Check = {
  id,
  run: ({ passages }) =>
    passages.flatMap((passage) => [
      ...changesByCleaner(passage, cleaner).map((change) =>
        changeProblem(id, passage, change, "letters in an unusual Unicode form"),
      ),
      ...mixedWords(passage),
    ]),
};

/** Alphabets with letters that look like Latin ones. Greek is left out: `λx` and `5 μm` are prose. */
const alike = /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** Words of two alphabets, such as “Lеarning” with a Cyrillic letter: another word to a search, the same to the eye. */
function mixedWords(passage: Passage): Problem[] {
  return [...passage.markup.prose.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
    const found = alike.exec(word);
    if (found === null || !/\p{Script=Latin}/u.test(word)) return [];
    const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    return passage.problem(id, { start: index, end: index + word.length }, {
        message: `Unexpected letter \`${found[0]}\` (U+${code}) of another alphabet in \`${word.slice(0, 40)}\`, expected letters of one`,
        fix: "Write the word with letters of one alphabet.",
      }); // prettier-ignore
  });
}
