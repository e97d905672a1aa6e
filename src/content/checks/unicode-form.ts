import { unicodeForm as cleaner } from "../../import/repair/characters.ts";
import { quote } from "../quote.ts";
import type { Check } from "./check.ts";
import { changeProblem, changesByCleaner } from "./support/cleaner-changes.ts";
import { rangeOf } from "./support/markup.ts";
import type { Found } from "./support/problem-at.ts";
import type { TextField } from "./support/text-field.ts";

export const unicodeForm: Check = {
  id: "unicode-form",
  severity: "error",
  summary: "Letters are in Unicode NFC, without ligatures (“ﬁ”) or mathematical letters (“𝐋”), and each word uses one alphabet.",
  why: "Otherwise a search does not find the word: “Prоtotypical” with a Cyrillic “о” is another word. `--fix` corrects the form; retype a word of two alphabets.",
  bad: "We study ﬁne-tuning.",
  good: "We study fine-tuning.",
  run: ({ fields }) =>
    fields.flatMap((field) => [
      ...changesByCleaner(field, cleaner).map((change) => changeProblem(field, change, "Unicode form of letters in")),
      ...mixedWords(field),
    ]),
};

/** Alphabets with letters that look like Latin ones. Greek is left out: `λx` and `5 μm` are prose. */
const lookAlikes = /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** Words of two alphabets, such as “Lеarning” with a Cyrillic letter: another word to a search, the same to the eye. */
function mixedWords({ markup, problem }: TextField): Found[] {
  return [...markup.prose.matchAll(/[\p{L}\p{M}]+/gu)].flatMap((match) => {
    const found = lookAlikes.exec(match[0])?.[0];
    if (found === undefined || !/\p{Script=Latin}/u.test(match[0])) return [];
    const code = found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    return problem(rangeOf(match), {
      message: `Unexpected letter "${found}" (U+${code}) of another alphabet in ${quote(match[0], 40)}`,
      fix: "Write the word with letters of one alphabet.",
    });
  });
}
